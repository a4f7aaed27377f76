/// Runs a site: what is asked for next, what became of each request, and whether the listing was read to
/// its end.
@NullMarked
package dev.callboard.engine.crawl;

import org.jspecify.annotations.NullMarked;
