/// Learns where the JSON behind a rendered page is, so that no browser is needed for the next one.
@NullMarked
package dev.callboard.engine.shortcut;

import org.jspecify.annotations.NullMarked;
