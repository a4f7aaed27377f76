@NullMarked
package dev.callboard.api.fetch;

import org.jspecify.annotations.NullMarked;
