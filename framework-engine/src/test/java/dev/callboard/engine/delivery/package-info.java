@NullMarked
package dev.callboard.engine.delivery;

import org.jspecify.annotations.NullMarked;
