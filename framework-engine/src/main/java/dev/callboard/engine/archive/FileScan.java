package dev.callboard.engine.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/// Makes an index of a file, or of its end, from the records themselves.
final class FileScan {
    private final Path file;
    private final WarcReader reader;
    private @Nullable Asked asked;

    private FileScan(Path file, WarcReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /// The request that the records after it answer.
    private record Asked(URI id, String method, @Nullable Digest body) {}

    /// Reads the records from a byte on.
    ///
    /// @return where the records end, if the file does not end there
    static OptionalLong of(Path file, long from, Consumer<IndexLine> lines) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(from);
            WarcReader reader;
            try {
                reader = new WarcReader(channel);
            } catch (IOException _) {
                return OptionalLong.of(from);
            }
            return new FileScan(file, reader).read(lines);
        }
    }

    private OptionalLong read(Consumer<IndexLine> lines) {
        long start = reader.position();
        try {
            WarcRecord record = reader.next().orElse(null);
            while (record != null) {
                start = reader.position();
                Consumer<Location> found = found(record, lines);
                record.body().consume();
                record = nextAfter(start, found);
            }
            return OptionalLong.empty();
        } catch (IOException | RuntimeException _) {
            return OptionalLong.of(Math.max(start, reader.position()));
        }
    }

    /// The record after one, which is told of as soon as it is known where it ends: also where what follows
    /// it can't be read.
    private @Nullable WarcRecord nextAfter(long start, Consumer<Location> found) throws IOException {
        try {
            return reader.next().orElse(null);
        } finally {
            int length = Math.toIntExact(reader.position() - start);
            if (length > 0) {
                found.accept(new Location(file, start, length));
            }
        }
    }

    private Consumer<Location> found(WarcRecord record, Consumer<IndexLine> lines) throws IOException {
        return switch (record) {
            case WarcRequest request -> {
                asked = asked(request);
                yield _ -> {};
            }
            case WarcResponse response -> {
                String mime = response.http().contentType().base().toString();
                IndexLine.Capture capture = capture(response, response.http().status());
                yield line(response, IndexLine.Type.RESPONSE, mime, capture, lines);
            }
            case WarcRevisit revisit -> {
                boolean answered = revisit.body().size() > 0;
                IndexLine.Capture capture =
                        answered ? capture(revisit, revisit.http().status()) : null;
                yield line(revisit, IndexLine.Type.REVISIT, "", capture, lines);
            }
            case WarcResource resource -> {
                String mime = resource.contentType().base().toString();
                yield line(resource, IndexLine.Type.RESOURCE, mime, null, lines);
            }
            case WarcMetadata metadata -> {
                byte[] block = metadata.body().stream().readAllBytes();
                // A browser opens pages with GET.
                var capture = new IndexLine.Capture("GET", Rendered.parse(block).status(), null);
                yield line(metadata, IndexLine.Type.METADATA, "application/json", capture, lines);
            }
            default -> _ -> {};
        };
    }

    private Consumer<Location> line(
            WarcCaptureRecord record,
            IndexLine.Type type,
            String mime,
            IndexLine.@Nullable Capture capture,
            Consumer<IndexLine> lines) {
        Digest digest =
                record.headers().sole("WARC-Payload-Digest").map(Digest::parse).orElse(null);
        String target = record.target();
        var date = record.date();
        return location -> lines.accept(new IndexLine(type, target, date, mime, digest, capture, location));
    }

    private IndexLine.@Nullable Capture capture(WarcCaptureRecord record, int status) {
        Asked request = Objects.requireNonNull(asked, "no request before its answer");
        return record.concurrentTo().contains(request.id())
                ? new IndexLine.Capture(request.method(), status, request.body())
                : null;
    }

    private static Asked asked(WarcRequest record) throws IOException {
        HttpRequest http = record.http();
        byte[] body = http.body().stream().readAllBytes();
        return new Asked(
                record.id(),
                http.method(),
                body.length == 0 ? null : Digest.of(new String(body, StandardCharsets.UTF_8)));
    }
}
