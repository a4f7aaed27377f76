@NullMarked
package dev.callboard.engine.archive;

import org.jspecify.annotations.NullMarked;
