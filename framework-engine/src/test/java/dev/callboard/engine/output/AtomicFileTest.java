package dev.callboard.engine.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void isInItsPlaceOnceItIsFinished() throws IOException {
        Path file = folder.resolve("new/postings.jsonl");

        write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(folder.resolve("new"))
                .isDirectoryContaining("glob:**.jsonl")
                .isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void leavesTheOldFileWhereItIsNotFinished() throws IOException {
        Path file = Files.writeString(folder.resolve("postings.jsonl"), "old");

        try (var out = new AtomicFile(file)) {
            out.write("half of it".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void replacesWhatALinkLeadsToAndNotTheLink() throws IOException {
        Path file = Files.writeString(folder.resolve("postings.jsonl"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        write(link, "new");

        assertThat(link).isSymbolicLink().hasContent("new");
        assertThat(file).isRegularFile().hasContent("new");
    }

    @Test
    void writesToADeviceInsteadOfReplacingIt() throws IOException {
        // A link, so that no mistake here can cost the machine its device.
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        Path link = Files.createSymbolicLink(folder.resolve("link"), full);

        assertThatThrownBy(() -> write(link, "new"))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    @Test
    void refusesAFolderBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> AtomicFile.check(folder))
                .isInstanceOf(IOException.class)
                .hasMessage("it is a folder");
    }

    @Test
    void leavesNothingBehindWhenItIsOnlyChecked() throws IOException {
        AtomicFile.check(folder.resolve("postings.jsonl"));

        assertThat(folder).isEmptyDirectory();
    }

    private static void write(Path file, String text) throws IOException {
        try (var out = new AtomicFile(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.finish();
        }
    }
}
