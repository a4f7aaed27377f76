@NullMarked
package dev.callboard.engine.store;

import org.jspecify.annotations.NullMarked;
