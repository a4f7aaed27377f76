/// Pages rendered by a headless browser. The only package that knows Playwright.
@NullMarked
package dev.callboard.engine.browser;

import org.jspecify.annotations.NullMarked;
