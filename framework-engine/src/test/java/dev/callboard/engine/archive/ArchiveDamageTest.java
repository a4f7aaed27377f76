package dev.callboard.engine.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Exchange;
import dev.callboard.api.fetch.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a killed run, a full disk or a careless hand leaves behind.
class ArchiveDamageTest {
    private static final Response FIRST = Archiving.page("/1", "a cook");
    private static final Response LAST = Archiving.renderedPage(
            "/2", "<h1>a baker</h1>", new Exchange("GET", Archiving.uri("/api"), 200, "{\"a\":1}"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Archiving archive;

    @SuppressWarnings("NullAway.Init")
    private byte[] whole;

    @SuppressWarnings("NullAway.Init")
    private List<String> lines;

    @BeforeEach
    void setUp() throws IOException {
        archive = new Archiving(folder).keep(FIRST, LAST);
        whole = Files.readAllBytes(archive.file());
        lines = Archiving.lines(archive.file());
    }

    @Test
    void aFileThatEndsAnywhereIsReadUpToThere() throws Exception {
        long firstEnds = archive.index().stream()
                .filter(line -> line.url().endsWith("/1"))
                .mapToLong(line -> line.location().end())
                .max()
                .orElseThrow();
        Files.delete(ArchiveFolder.index(archive.file()));
        for (int length = (int) firstEnds; length < whole.length; length += 3) {
            Files.write(archive.file(), Arrays.copyOf(whole, length));

            Archiving.assertSame(archive.ask(FIRST.request()), FIRST);
            assertThat(archive.failure(LAST.request())).as("%d bytes", length).contains("is not in the archive");
        }
        Files.write(archive.file(), whole);

        Archiving.assertSame(archive.ask(LAST.request()), LAST);
    }

    @Test
    void anIndexThatIsBehindItsFileIsMadeUpFor() throws Exception {
        Path index = ArchiveFolder.index(archive.file());
        List<String> lines = archive.index().stream()
                .sorted(Comparator.comparingLong(line -> line.location().offset()))
                .map(IndexLine::toString)
                .toList();
        for (int kept = 0; kept < lines.size(); kept++) {
            Files.write(index, lines.subList(0, kept));

            Archiving.assertSame(archive.ask(FIRST.request()), FIRST);
            Archiving.assertSame(archive.ask(LAST.request()), LAST);
        }
    }

    @Test
    void anIndexMadeFromTheFileIsTheOneThatWasWritten() throws Exception {
        archive.keep(FIRST);
        List<IndexLine> written = archive.index();
        var made = new ArrayList<IndexLine>();
        for (Path file : archive.files()) {
            assertThat(FileScan.of(file, 0, made::add)).isEmpty();
        }

        assertThat(made)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("mime")
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void aTornOrSpoiltIndexIsNotTrusted() throws Exception {
        Path index = ArchiveFolder.index(archive.file());
        String text = String.join("\n", lines);
        for (String spoilt : new String[] {text.substring(0, text.length() - 5), "nonsense\n" + text, "\0\0\0"}) {
            Files.writeString(index, spoilt);

            Archiving.assertSame(archive.ask(FIRST.request()), FIRST);
            Archiving.assertSame(archive.ask(LAST.request()), LAST);
        }
    }

    @Test
    void anIndexThatIsAheadOfItsFileIsNotTrusted() throws Exception {
        Files.write(archive.file(), Arrays.copyOf(whole, whole.length - 1));

        Archiving.assertSame(archive.ask(FIRST.request()), FIRST);
        assertThat(archive.failure(LAST.request())).contains("is not in the archive");
    }

    @Test
    void aNewRunLeavesATornFileAsItIs() throws Exception {
        Path torn = archive.file();
        Files.write(torn, Arrays.copyOf(whole, whole.length - 1));

        archive.keep(LAST);

        assertThat(Files.size(torn)).isEqualTo(whole.length - 1);
        assertThat(archive.files()).hasSize(2);
        Archiving.assertSame(archive.ask(FIRST.request()), FIRST);
        Archiving.assertSame(archive.ask(LAST.request()), LAST);
    }

    @Test
    void aBodyThatWasChangedIsNoAnswer() throws Exception {
        Location at = archive.index().stream()
                .filter(line -> line.url().endsWith("/1"))
                .findFirst()
                .orElseThrow()
                .location();
        byte[] spoilt = whole.clone();
        Arrays.fill(spoilt, (int) at.end() - 40, (int) at.end(), (byte) 7);
        Files.write(archive.file(), spoilt);

        assertThat(archive.failure(FIRST.request()))
                .startsWith("NOT_ARCHIVED: 'https://mill.example/1': 'DIR/mill/")
                .contains("at byte " + at.offset() + " is no record that can be read: ");
    }

    @Test
    void aBodyWhoseFileIsGoneIsNoAnswer() throws Exception {
        Path first = archive.file();
        archive.keep(FIRST);
        Files.delete(first);

        assertThat(archive.failure(FIRST.request()))
                .contains("the body " + Digest.of("a cook") + " it refers to is not in 'DIR/mill'");
    }
}
