/// Where changes to postings go.
@NullMarked
package dev.callboard.api.output;

import org.jspecify.annotations.NullMarked;
