@NullMarked
package dev.callboard.engine;

import org.jspecify.annotations.NullMarked;
