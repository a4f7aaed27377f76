@NullMarked
package dev.callboard.engine.places;

import org.jspecify.annotations.NullMarked;
