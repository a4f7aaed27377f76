@NullMarked
package dev.callboard.engine.browser;

import org.jspecify.annotations.NullMarked;
