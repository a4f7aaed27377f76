@NullMarked
package dev.callboard.engine.life;

import org.jspecify.annotations.NullMarked;
