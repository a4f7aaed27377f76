/// Scrapes a site that says what it is: links and pages by CSS selectors, postings by structured data.
@NullMarked
package dev.callboard.generic;

import org.jspecify.annotations.NullMarked;
