@NullMarked
package dev.callboard.generic;

import org.jspecify.annotations.NullMarked;
