@NullMarked
package dev.callboard.engine.extract;

import org.jspecify.annotations.NullMarked;
