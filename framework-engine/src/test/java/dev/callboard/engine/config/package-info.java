@NullMarked
package dev.callboard.engine.config;

import org.jspecify.annotations.NullMarked;
