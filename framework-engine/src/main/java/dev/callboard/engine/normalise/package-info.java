/// From a posting in a site's words to one with one meaning per value: pure, one class for each kind of
/// value.
@NullMarked
package dev.callboard.engine.normalise;

import org.jspecify.annotations.NullMarked;
