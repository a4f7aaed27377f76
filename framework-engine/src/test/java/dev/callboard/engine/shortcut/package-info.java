@NullMarked
package dev.callboard.engine.shortcut;

import org.jspecify.annotations.NullMarked;
