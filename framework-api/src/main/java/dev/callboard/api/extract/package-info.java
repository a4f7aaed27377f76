/// From a page to a posting in the page's own words.
@NullMarked
package dev.callboard.api.extract;

import org.jspecify.annotations.NullMarked;
