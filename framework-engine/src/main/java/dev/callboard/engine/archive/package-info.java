/// Keeps every response of a run as WARC, and answers from what was kept, without a network.
@NullMarked
package dev.callboard.engine.archive;

import org.jspecify.annotations.NullMarked;
