/// Words that mean something on job pages, in several languages, kept in files that anyone can extend.
@NullMarked
package dev.callboard.engine.lexicon;

import org.jspecify.annotations.NullMarked;
