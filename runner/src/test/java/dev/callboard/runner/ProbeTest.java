package dev.callboard.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProbeTest {
    @Test
    void probe() throws Exception {
        var text = new StringBuilder();
        try (var store = new CrawledStore(Files.createDirectories(Path.of("/tmp/cmds")))) {
            for (String line : Files.readAllLines(Path.of("/tmp/probe.txt"))) {
                var ended = store.on(line.split("\\|"));
                text.append("=== " + line + " -> " + ended.code() + "\n" + ended.out() + "--- err\n" + ended.err());
            }
        }
        Files.writeString(Path.of("/tmp/probe.out"), text);
    }
}
