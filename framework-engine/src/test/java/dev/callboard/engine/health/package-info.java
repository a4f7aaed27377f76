@NullMarked
package dev.callboard.engine.health;

import org.jspecify.annotations.NullMarked;
