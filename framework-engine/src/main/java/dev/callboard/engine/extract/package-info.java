/// Reads postings from pages: one class for each place a page keeps them.
@NullMarked
package dev.callboard.engine.extract;

import org.jspecify.annotations.NullMarked;
