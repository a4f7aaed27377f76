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

    /// Its arguments, with a zero after each; empty where there is no such file. ProcessHandle leaves out
    /// those that are longer than a page of memory, as a browser's are.
    static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc", String.valueOf(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            return "";
        }
    }

    private ProcFile() {}
}
