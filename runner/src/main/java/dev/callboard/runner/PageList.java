package dev.callboard.runner;

import dev.callboard.api.fetch.Links;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of saved pages: a line each of tab-separated `file, url, captured-at`, the last two of which may
/// be empty.
final class PageList {
    /// A saved page, and what is known of its capture.
    record Entry(Path file, @Nullable URI url, @Nullable Instant at) {}

    static List<Entry> read(Path list) throws IOException, UsageException {
        var entries = new ArrayList<Entry>();
        List<String> lines = Files.readAllLines(list);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                entries.add(entry(lines.get(i), list + ", line " + (i + 1)));
            }
        }
        return entries;
    }

    private static Entry entry(String line, String where) throws UsageException {
        String[] fields = line.split("\t", -1);
        if (fields.length > 3) {
            throw new UsageException(where + ": found " + fields.length + " fields, expected file, url, captured-at");
        }
        String url = fields.length > 1 ? fields[1].strip() : "";
        String at = fields.length > 2 ? fields[2].strip() : "";
        return new Entry(
                Path.of(fields[0].strip()),
                url.isEmpty() ? null : uri(url, where),
                at.isEmpty() ? null : instant(at, where));
    }

    static URI uri(String text, String where) throws UsageException {
        return Links.parse(text).orElseThrow(() -> new UsageException(where + ": '" + text + "' is no address"));
    }

    /// An instant, or a day, which is taken at its noon in UTC.
    static Instant instant(String text, String where) throws UsageException {
        try {
            return text.length() == "2026-11-20".length()
                    ? LocalDate.parse(text).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)
                    : Instant.parse(text);
        } catch (DateTimeException _) {
            throw new UsageException(where + ": '" + text
                    + "' is no time of capture, expected one such as 2026-11-20T15:11:00Z or 2026-11-20");
        }
    }

    private PageList() {}
}
