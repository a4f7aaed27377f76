/// How a plugin is found, named and configured.
@NullMarked
package dev.callboard.api.plugin;

import org.jspecify.annotations.NullMarked;
