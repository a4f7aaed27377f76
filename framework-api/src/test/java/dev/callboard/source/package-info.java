/// Rules for the source text of every module.
@NullMarked
package dev.callboard.source;

import org.jspecify.annotations.NullMarked;
