/// Scrapes the career sites of TikTok and ByteDance.
@NullMarked
package dev.callboard.tiktok;

import org.jspecify.annotations.NullMarked;
