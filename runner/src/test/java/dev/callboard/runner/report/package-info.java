@NullMarked
package dev.callboard.runner.report;

import org.jspecify.annotations.NullMarked;
