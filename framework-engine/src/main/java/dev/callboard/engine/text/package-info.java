/// The text of pages: in blocks, as plain text, as HTML.
@NullMarked
package dev.callboard.engine.text;

import org.jspecify.annotations.NullMarked;
