package dev.callboard.engine.crawl;

import dev.callboard.api.fetch.Response;
import dev.callboard.engine.fetch.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps rendered pages that a run could make nothing of, so that someone can look at them: a few of each
/// run, of the last runs. For any thread.
final class KeptPages {
    private static final Logger log = LoggerFactory.getLogger(KeptPages.class);
    private static final int PAGES = 20;
    private static final long BYTES = 64L << 20;
    private static final int RUNS = 10;

    private final Path all;
    private final Path folder;
    private int asked;
    private int pages;
    private long bytes;

    /// @param all the folder with a folder for each run
    KeptPages(Path all, long run) {
        this.all = all;
        this.folder = all.resolve(String.valueOf(run));
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            for (Path file : files.toList()) {
                pages += file.toString().endsWith(".html") ? 1 : 0;
                bytes += Files.size(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("'" + folder + "' can't be read", e);
        }
        this.asked = pages;
    }

    /// Whether there is room for another page, which is then held for it.
    synchronized boolean takeRoom(Failure failure) {
        boolean isOfThePage = switch (failure) {
            case NO_POSTING, UNREADABLE, PLUGIN_ERROR -> true;
            default -> false;
        };
        if (!isOfThePage || asked >= PAGES || bytes >= BYTES) {
            return false;
        }
        asked++;
        return true;
    }

    /// Writes a page to the folder of its run, the picture beside it under the same name.
    ///
    /// @return the file; nothing where it can't be written or is too much
    synchronized Optional<Path> keep(Failure failure, Response page, Optional<byte[]> picture) {
        byte[] html = page.body().text().getBytes(StandardCharsets.UTF_8);
        int size = html.length + picture.map(jpeg -> jpeg.length).orElse(0);
        if (bytes + size > BYTES) {
            return Optional.empty();
        }
        String name = String.format(
                Locale.ROOT,
                "%02d-%s",
                pages + 1,
                failure.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Path file = folder.resolve(name + ".html");
        try {
            Files.createDirectories(folder);
            if (pages == 0) {
                clearOldRuns();
            }
            Files.write(file, html);
            if (picture.isPresent()) {
                Files.write(folder.resolve(name + ".jpg"), picture.get());
            }
            pages++;
            bytes += size;
            return Optional.of(file);
        } catch (IOException | UncheckedIOException e) {
            log.warn("'{}' can't be written, and the page is not kept: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private void clearOldRuns() throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            List<Path> old = folders.filter(run -> run.getFileName().toString().matches("\\d{1,18}"))
                    .filter(run -> !run.equals(folder))
                    .sorted(Comparator.comparingLong((Path run) ->
                                    Long.parseLong(run.getFileName().toString()))
                            .reversed())
                    .skip(RUNS - 1)
                    .toList();
            for (Path run : old) {
                clear(run);
            }
        }
    }

    private static void clear(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(run);
    }
}
