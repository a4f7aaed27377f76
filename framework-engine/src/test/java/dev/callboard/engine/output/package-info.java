@NullMarked
package dev.callboard.engine.output;

import org.jspecify.annotations.NullMarked;
