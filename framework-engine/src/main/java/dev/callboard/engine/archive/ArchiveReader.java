package dev.callboard.engine.archive;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/// Finds what was kept for one site. Holds the indexes in memory, some hundred bytes for each page, and no
/// page; called by many threads.
public final class ArchiveReader {
    private final ArchiveFolder folder;
    private final Captures captures = new Captures();
    private final Map<Digest, Location> bodies = new HashMap<>();

    private ArchiveReader(ArchiveFolder folder) {
        this.folder = folder;
        try {
            new IndexReader(folder).read(line -> {
                captures.add(line);
                ArchiveWriter.keep(line, bodies);
            });
        } catch (IOException e) {
            throw new ArchiveException("the archive '" + folder + "' can't be read", e);
        }
    }

    /// Reads the indexes of a site; those of an archive that has nothing of it are empty.
    public static ArchiveReader open(Path archive, String site) {
        return new ArchiveReader(new ArchiveFolder(archive, site));
    }

    /// The sites an archive has something of, sorted.
    public static List<String> sites(Path archive) {
        if (!Files.isDirectory(archive)) {
            return List.of();
        }
        var sites = new TreeSet<String>();
        try (Stream<Path> folders = Files.list(archive)) {
            for (Path folder : (Iterable<Path>) folders::iterator) {
                String site = String.valueOf(folder.getFileName());
                if (!new ArchiveFolder(archive, site).files().isEmpty()) {
                    sites.add(site);
                }
            }
        } catch (IOException e) {
            throw new ArchiveException("the archive '" + archive + "' can't be read", e);
        }
        return List.copyOf(sites);
    }

    /// When the last answer was kept; null where there is none.
    public @Nullable Instant newest() {
        return captures.newest();
    }

    /// The answer to a request, as it was then.
    ///
    /// @param rendered whether it is to be the page as a browser made it
    /// @throws IOException when it is there but can't be read
    Optional<Response> response(Request request, boolean rendered) throws IOException {
        Captures.Capture capture = capture(request, rendered);
        return capture == null
                ? Optional.empty()
                : Optional.of(RecordFile.at(capture.location(), record -> response(request, record)));
    }

    /// Whether there is an answer.
    boolean has(Request request, boolean rendered) {
        return capture(request, rendered) != null;
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private Captures.@Nullable Capture capture(Request request, boolean rendered) {
        Digest body = request.body().isEmpty() ? null : Digest.of(request.body());
        return captures.find(request.method(), request.uri(), body, rendered);
    }

    private Response response(Request request, WarcRecord record) throws IOException {
        return switch (record) {
            case WarcResponse kept -> answered(request, kept.http(), kept.date(), payload(kept));
            case WarcRevisit kept -> answered(request, kept.http(), kept.date(), body(digest(kept)));
            case WarcMetadata kept ->
                Rendered.parse(kept.body().stream().readAllBytes()).response(request, kept.date(), this::body);
            default -> throw new IOException("it is a " + record.type());
        };
    }

    private static Response answered(Request request, HttpResponse http, Instant date, byte[] bytes) {
        URI uri = request.uri();
        Headers headers = HttpBlock.headers(http.headers());
        Body body = Body.of(bytes, headers.first("Content-Type").orElse(null), uri);
        return new Response(request, uri, http.status(), headers, body, date, List.of());
    }

    private byte[] body(Digest digest) throws IOException {
        Location location = bodies.get(digest);
        if (location == null) {
            throw new IOException("the body " + digest + " it refers to is not in '" + folder + "'");
        }
        return RecordFile.at(location, ArchiveReader::payload);
    }

    private static byte[] payload(WarcRecord record) throws IOException {
        byte[] bytes = switch (record) {
            case WarcResponse kept -> kept.http().body().stream().readAllBytes();
            case WarcResource kept -> kept.body().stream().readAllBytes();
            default -> throw new IOException("it is a " + record.type());
        };
        Digest found = Digest.of(bytes);
        if (!found.equals(digest(record))) {
            throw new IOException("its body has the digest " + found + ", not " + digest(record));
        }
        return bytes;
    }

    private static Digest digest(WarcRecord record) {
        return Digest.parse(record.headers().sole("WARC-Payload-Digest").orElse(""));
    }
}
