/// Whether a site is still read as well as it was.
@NullMarked
package dev.callboard.engine.health;

import org.jspecify.annotations.NullMarked;
