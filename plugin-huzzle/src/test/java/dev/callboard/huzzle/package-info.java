@NullMarked
package dev.callboard.huzzle;

import org.jspecify.annotations.NullMarked;
