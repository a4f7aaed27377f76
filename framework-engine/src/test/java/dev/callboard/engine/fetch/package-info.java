@NullMarked
package dev.callboard.engine.fetch;

import org.jspecify.annotations.NullMarked;
