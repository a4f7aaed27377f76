@NullMarked
package dev.callboard.runner;

import org.jspecify.annotations.NullMarked;
