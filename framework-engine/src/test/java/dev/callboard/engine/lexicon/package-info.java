@NullMarked
package dev.callboard.engine.lexicon;

import org.jspecify.annotations.NullMarked;
