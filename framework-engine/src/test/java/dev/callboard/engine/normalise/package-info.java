@NullMarked
package dev.callboard.engine.normalise;

import org.jspecify.annotations.NullMarked;
