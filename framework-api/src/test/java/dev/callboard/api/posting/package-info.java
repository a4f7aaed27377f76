@NullMarked
package dev.callboard.api.posting;

import org.jspecify.annotations.NullMarked;
