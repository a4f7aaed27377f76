package dev.callboard.engine.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// What Linux tells of itself under `/proc`; elsewhere nothing.
final class ProcFile {
    private static final int KIB = 1024;

    /// The bytes of a line such as `Pss:  1234 kB`; nothing where there is no such file or line.
    static OptionalLong bytes(Path file, String name) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .findFirst();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    private ProcFile() {}
}
