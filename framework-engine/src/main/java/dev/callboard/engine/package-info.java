/// The engine as a whole: what runs a configured site, wired together.
@NullMarked
package dev.callboard.engine;

import org.jspecify.annotations.NullMarked;
