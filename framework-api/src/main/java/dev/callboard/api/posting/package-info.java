/// Postings: in a site's own words, and with one meaning per value.
@NullMarked
package dev.callboard.api.posting;

import org.jspecify.annotations.NullMarked;
