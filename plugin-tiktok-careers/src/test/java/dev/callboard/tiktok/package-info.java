@NullMarked
package dev.callboard.tiktok;

import org.jspecify.annotations.NullMarked;
