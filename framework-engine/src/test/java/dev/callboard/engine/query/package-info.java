@NullMarked
package dev.callboard.engine.query;

import org.jspecify.annotations.NullMarked;
