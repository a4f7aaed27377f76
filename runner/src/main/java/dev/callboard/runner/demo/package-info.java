/// Five small career sites, served on loopback and scraped.
@NullMarked
package dev.callboard.runner.demo;

import org.jspecify.annotations.NullMarked;
