/// Site files: read strictly, every mistake of every file named at once.
@NullMarked
package dev.callboard.engine.config;

import org.jspecify.annotations.NullMarked;
