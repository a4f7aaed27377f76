package dev.callboard.engine.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Exchange;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.fetch.FetchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// An archive of the site `mill` in a folder, and what tests put into it.
record Archiving(Path folder) {
    static final Instant THEN = Instant.parse("2026-11-20T12:00:00.123456Z");
    private static final ArchiveWriter.About ABOUT =
            new ArchiveWriter.About("mill", "Callboard/1", "Callboard/1 (test)");

    static URI uri(String path) {
        return URI.create("https://mill.example" + path);
    }

    static Request get(String path) {
        return Request.posting(uri(path));
    }

    static Request rendered(String path) {
        return get(path).with(Rendering.browser());
    }

    static Response answer(Request request, int status, String text, Instant at) {
        var headers = new Headers(Map.of("Content-Type", List.of("text/html; charset=utf-8")));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Body body = Body.of(bytes, "text/html; charset=utf-8", request.uri());
        return new Response(request, request.uri(), status, headers, body, at, List.of());
    }

    static Response page(String path, String text) {
        return answer(get(path), 200, text, THEN);
    }

    static Response page(String path, String text, Instant at) {
        return answer(get(path), 200, text, at);
    }

    /// A page as a browser made it.
    static Response renderedPage(String path, String html, Exchange... captured) {
        var headers = new Headers(Map.of("content-type", List.of("text/html"), "set-cookie", List.of("a=1\nb=2")));
        URI found = URI.create(uri(path) + "#found");
        return new Response(rendered(path), found, 200, headers, Body.of(html, found), THEN, List.of(captured));
    }

    /// A run that keeps these answers.
    Archiving keep(Response... responses) throws IOException {
        try (ArchiveWriter writer = writer()) {
            for (Response response : responses) {
                keep(response, writer);
            }
        }
        return this;
    }

    static void keep(Response response, ArchiveWriter writer) throws IOException {
        writer.write(response.request(), response, response.request().rendering() instanceof Rendering.Browser);
    }

    ArchiveWriter writer() throws IOException {
        return ArchiveWriter.open(folder, ABOUT, InstantSource.system());
    }

    /// A run whose files are no larger than this.
    ArchiveWriter writer(long maxBytes) throws IOException {
        return new ArchiveWriter(new ArchiveFolder(folder, "mill"), ABOUT, InstantSource.system(), maxBytes);
    }

    ArchiveFetcher fetcher() throws IOException {
        return new ArchiveFetcher(ArchiveReader.open(folder, "mill"));
    }

    Response ask(Request request) throws IOException, FetchException {
        return fetcher().fetch(request);
    }

    String failure(Request request) throws IOException {
        ArchiveFetcher fetcher = fetcher();
        FetchException failed = Objects.requireNonNull(
                catchThrowableOfType(FetchException.class, () -> fetcher.fetch(request)), "no failure");
        return failed.failure() + ": " + String.valueOf(failed.getMessage()).replace(folder.toString(), "DIR");
    }

    List<Path> files() throws IOException {
        return new ArchiveFolder(folder, "mill").files();
    }

    Path file() throws IOException {
        assertThat(files()).hasSize(1);
        return files().getFirst();
    }

    List<IndexLine> index() throws IOException {
        try (Stream<Path> files = files().stream()) {
            return files.flatMap(file -> lines(file).stream().map(line -> IndexLine.parse(line, file)))
                    .toList();
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(ArchiveFolder.index(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Two answers are the same to whoever reads them.
    static void assertSame(Response found, Response sent) {
        assertThat(found.uri()).isEqualTo(sent.uri());
        assertThat(found.status()).isEqualTo(sent.status());
        assertThat(found.headers()).isEqualTo(sent.headers());
        assertThat(found.body().bytes()).isEqualTo(sent.body().bytes());
        assertThat(found.body().charset()).isEqualTo(sent.body().charset());
        assertThat(found.fetchedAt()).isEqualTo(sent.fetchedAt());
        assertThat(found.captured()).isEqualTo(sent.captured());
    }
}
