package dev.callboard.engine.crawl;

import java.util.Arrays;
import java.util.List;

/// What a plugin threw, in words its author can do something with.
public final class Thrown {
    private static final List<String> NOT_OF_THE_PLUGIN = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "org.jsoup.",
            "tools.jackson.",
            "com.google.inject.",
            "dev.callboard.api.",
            "dev.callboard.engine.");

    /// What it is, and the line of the plugin it comes from where there is one.
    public static String inWords(Throwable thrown) {
        return thrown
                + Arrays.stream(thrown.getStackTrace())
                        .filter(frame -> NOT_OF_THE_PLUGIN.stream().noneMatch(frame.getClassName()::startsWith))
                        .findFirst()
                        .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                        .orElse("");
    }

    private Thrown() {}
}
