package dev.callboard.engine.output;

import dev.callboard.api.plugin.About;
import dev.callboard.api.plugin.Default;

record JsonLinesConfig(
        @About("The file to add changes to, or '-' for standard output.") @Default("-")
        String file) {
    JsonLinesConfig {
        if (file.isBlank()) {
            throw new IllegalArgumentException("file is empty, expected a path, or '-' for standard output");
        }
    }
}
