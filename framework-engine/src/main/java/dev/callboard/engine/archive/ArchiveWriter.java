package dev.callboard.engine.archive;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.fetch.Statuses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.Warcinfo;

/// Keeps what is fetched for one site, each body once, in files of bounded size.
///
/// Called by many threads: they compress beside each other and append in turn. A file is begun with the
/// first answer, never continued by another run.
public final class ArchiveWriter implements AutoCloseable {
    private static final long MAX_BYTES = 1L << 30;
    /// What of an index is sorted in memory.
    private static final int MAX_LINES = 500_000;

    private final ArchiveFolder folder;
    private final About about;
    private final InstantSource clock;
    private final long maxBytes;
    private final Map<Digest, Location> bodies = new ConcurrentHashMap<>();
    private final Captures captures = new Captures();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable ArchiveFile file;
    private @Nullable IOException broken;
    private boolean closed;
    private int files;

    ArchiveWriter(ArchiveFolder folder, About about, InstantSource clock, long maxBytes) {
        this.folder = folder;
        this.about = about;
        this.clock = clock;
        this.maxBytes = maxBytes;
        try {
            folder.create();
            new IndexReader(folder).read(this::know);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Who writes, as the head of each file says it.
    ///
    /// @param userAgent the name that every request was sent under
    public record About(String site, String software, String userAgent) {}

    /// Continues the archive of a site, or begins it. The bodies it has are known from its indexes.
    public static ArchiveWriter open(Path archive, About about, InstantSource clock) {
        return new ArchiveWriter(new ArchiveFolder(archive, about.site()), about, clock, MAX_BYTES);
    }

    /// Keeps an answer. After the end of the run nothing is kept any more.
    ///
    /// @param rendered whether a browser fetched the page
    /// @throws ArchiveException when it can't be kept; then nothing that follows is
    void write(Request request, Response response, boolean rendered) {
        Exchanged.Records records = Exchanged.records(request, response, rendered, this::original);
        lock.lock();
        try {
            if (broken != null) {
                throw broken;
            }
            if (!closed) {
                boolean overtaken = records.bodies().stream().anyMatch(bodies::containsKey);
                append(
                        overtaken
                                ? Exchanged.records(request, response, rendered, this::original)
                                        .members()
                                : records.members());
            }
        } catch (IOException e) {
            broken = e;
            throw failed(e);
        } finally {
            lock.unlock();
        }
    }

    /// Whether there is a page for this request, so that it need not be sent again where it has not
    /// changed.
    boolean hasPage(Request request) {
        lock.lock();
        try {
            Digest body = request.body().isEmpty() ? null : Digest.of(request.body());
            Captures.Capture page = captures.find(request.method(), request.uri(), body, false);
            return page != null && Statuses.isPage(page.status());
        } finally {
            lock.unlock();
        }
    }

    /// @throws ArchiveException when what was written is not safe
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            end();
        } catch (IOException e) {
            throw failed(e);
        } finally {
            lock.unlock();
        }
    }

    static void keep(IndexLine line, Map<Digest, Location> bodies) {
        boolean hasBody = line.type() == IndexLine.Type.RESPONSE || line.type() == IndexLine.Type.RESOURCE;
        if (hasBody && line.digest() != null) {
            bodies.putIfAbsent(line.digest(), line.location());
        }
    }

    private void know(IndexLine line) {
        keep(line, bodies);
        captures.add(line);
    }

    private ArchiveException failed(IOException e) {
        return new ArchiveException("the archive '" + folder + "' can't be written", e);
    }

    private void append(List<Member> members) throws IOException {
        long more = members.stream().mapToLong(member -> member.bytes().length).sum();
        if (file != null && (file.size() + more > maxBytes || file.lines() > MAX_LINES)) {
            end();
        }
        if (file == null) {
            file = begin();
        }
        file.append(members, this::know);
    }

    private ArchiveFile begin() throws IOException {
        while (true) {
            Path path = folder.next(clock.instant(), files++);
            ArchiveFile begun = ArchiveFile.create(path);
            if (begun != null) {
                begun.append(List.of(info(path)), _ -> {});
                return begun;
            }
        }
    }

    private void end() throws IOException {
        if (file != null) {
            ArchiveFile ended = file;
            file = null;
            ended.close();
        }
    }

    private Member info(Path path) {
        byte[] fields =
                """
                software: %s\r
                format: WARC File Format 1.1\r
                isPartOf: %s\r
                robots: obey\r
                http-header-user-agent: %s\r
                """.formatted(about.software(), about.site(), about.userAgent()).getBytes(StandardCharsets.UTF_8);
        var record = new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .date(clock.instant())
                .filename(String.valueOf(path.getFileName()))
                .body(MediaType.WARC_FIELDS, fields)
                .build();
        return new Member(record, fields, null);
    }

    /// A record that can't be read any more keeps no body: then the body is kept anew.
    private Exchanged.@Nullable Original original(Digest digest) {
        Location location = bodies.get(digest);
        try {
            return location == null ? null : RecordFile.at(location, ArchiveWriter::original);
        } catch (IOException _) {
            bodies.remove(digest, location);
            return null;
        }
    }

    private static Exchanged.Original original(WarcRecord record) throws IOException {
        if (record instanceof WarcTargetRecord kept) {
            return new Exchanged.Original(kept.id(), kept.target(), kept.date());
        }
        throw new IOException("it is a " + record.type());
    }
}
