package dev.callboard.engine.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The folders that commands are looked for in.
record SearchPath(List<Path> folders) {
    SearchPath {
        folders = List.copyOf(folders);
    }

    static SearchPath of(Map<String, String> env) {
        return new SearchPath(Arrays.stream(env.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList());
    }

    Optional<Path> find(String command) {
        return folders.stream()
                .map(folder -> folder.resolve(command))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
