/// From a request to a page over HTTP, politely and within bounds.
@NullMarked
package dev.callboard.engine.fetch;

import org.jspecify.annotations.NullMarked;
