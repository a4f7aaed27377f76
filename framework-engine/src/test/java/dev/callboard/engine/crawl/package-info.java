@NullMarked
package dev.callboard.engine.crawl;

import org.jspecify.annotations.NullMarked;
