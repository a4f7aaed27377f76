/// Pages: what is asked for and what came back, as data.
@NullMarked
package dev.callboard.api.fetch;

import org.jspecify.annotations.NullMarked;
