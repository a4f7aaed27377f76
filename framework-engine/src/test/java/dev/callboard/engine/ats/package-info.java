@NullMarked
package dev.callboard.engine.ats;

import org.jspecify.annotations.NullMarked;
