/// What a plugin's test needs: a recorded site, and the real engine to run it through.
@NullMarked
package dev.callboard.testkit;

import org.jspecify.annotations.NullMarked;
