/// Whether a site's listings were read to their end: counted page by page, judged once. Pure.
@NullMarked
package dev.callboard.engine.completeness;

import org.jspecify.annotations.NullMarked;
