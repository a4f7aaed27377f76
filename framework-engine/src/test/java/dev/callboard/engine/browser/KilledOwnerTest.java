package dev.callboard.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Callboard itself is killed while it has a browser.
class KilledOwnerTest {
    @RegisterExtension
    final BrowserSite site = new BrowserSite();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @Test
    void leavesNoProcessAndItsFilesToTheNext() throws Exception {
        site.page("/1", "<h1>Cook</h1>");
        Process owner = start();
        assertThat(owner.getInputStream().read()).isEqualTo('\n');
        List<ProcessHandle> browser = owner.descendants().toList();
        assertThat(browser).extracting(ProcFile::commandLine).anyMatch(line -> line.contains("--headless"));

        owner.destroyForcibly();

        CompletableFuture.allOf(browser.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .get(1, TimeUnit.MINUTES);
        assertThat(left()).isPositive();
        Scratch.clearLeftovers(temporary, temporary);
        assertThat(left()).isZero();
    }

    @Test
    void doesNotTakeTheFilesOfOneThatLives() throws Exception {
        site.page("/1", "<h1>Cook</h1>");
        Process owner = start();
        assertThat(owner.getInputStream().read()).isEqualTo('\n');

        Scratch.clearLeftovers(temporary, temporary);
        long left = left();
        owner.destroyForcibly().waitFor();

        assertThat(left).isPositive();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoneBrowser.class.getName(),
                        site.uri("/1").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private long left() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("callboard-browsers-"))
                    .count();
        }
    }
}
