/// The report of a run as a page for a browser, with charts over the runs before it. Pure.
@NullMarked
package dev.callboard.runner.report;

import org.jspecify.annotations.NullMarked;
