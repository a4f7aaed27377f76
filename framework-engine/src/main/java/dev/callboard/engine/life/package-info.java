/// The life of a posting: what it takes to open, miss, close and reopen one. Pure.
@NullMarked
package dev.callboard.engine.life;

import org.jspecify.annotations.NullMarked;
