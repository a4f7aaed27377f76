package dev.callboard.engine.archive;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.fetch.Statuses;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;

/// A request and what came of it, as the records of one capture (WARC 1.1, ISO 28500:2017).
///
/// A body that was kept before is not kept again: a `revisit` names the record that has it.
final class Exchanged {
    private static final MediaType HTML = MediaType.HTML_UTF8;
    /// Not worth naming another record for.
    private static final Digest EMPTY = Digest.of("");
    private static final byte[] NOTHING = {};

    private final Request request;
    private final Response response;
    private final Instant date;
    private final Kept kept;
    private final UUID requestId = UUID.randomUUID();
    private final List<Member> members = new ArrayList<>();
    private final Map<Digest, Original> stored = new HashMap<>();

    private Exchanged(Request request, Response response, Kept kept) {
        this.request = request;
        this.response = response;
        this.date = Objects.requireNonNull(response.fetchedAt(), "fetchedAt");
        this.kept = kept;
    }

    /// A record that has a body.
    record Original(URI id, String target, Instant date) {}

    /// What was kept before.
    @FunctionalInterface
    interface Kept {
        /// The record with this body, or null.
        @Nullable
        Original find(Digest digest);
    }

    /// The records of a capture.
    ///
    /// @param bodies the bodies among them that were not kept before
    record Records(List<Member> members, List<Digest> bodies) {}

    /// The records, the one that a reader asks for last.
    ///
    /// @param rendered whether a browser fetched the page
    static Records records(Request request, Response response, boolean rendered, Kept kept) {
        var exchanged = new Exchanged(request, response, kept);
        exchanged.request();
        if (rendered) {
            exchanged.rendered();
        } else {
            exchanged.response();
        }
        return new Records(List.copyOf(exchanged.members), List.copyOf(exchanged.stored.keySet()));
    }

    private void request() {
        byte[] block = HttpBlock.of(request);
        members.add(new Member(
                new WarcRequest.Builder(request.uri())
                        .version(MessageVersion.WARC_1_1)
                        .recordId(requestId)
                        .date(date)
                        .body(MediaType.HTTP_REQUEST, block)
                        .build(),
                block,
                null));
    }

    private void response() {
        byte[] body = response.body().bytes();
        byte[] head = HttpBlock.head(response);
        Digest digest = Digest.of(body);
        var capture = new IndexLine.Capture(
                request.method(), response.status(), request.body().isEmpty() ? null : Digest.of(request.body()));
        String mime = HttpBlock.mime(response);
        Original original = original(digest);
        if (original != null) {
            revisit(request.uri().toString(), digest, original, mime, capture, head);
            return;
        }
        byte[] block = HttpBlock.joined(head, body);
        var record = new WarcResponse.Builder(request.uri())
                .version(MessageVersion.WARC_1_1)
                .recordId(store(digest, request.uri().toString()))
                .date(date)
                .concurrentTo(uri(requestId))
                .addHeader("WARC-Payload-Digest", digest.toString())
                .body(MediaType.HTTP_RESPONSE, block);
        if (!Statuses.isPage(response.status()) && HttpBlock.isCut(response)) {
            record.truncated(WarcTruncationReason.UNSPECIFIED);
        }
        add(record.build(), block, IndexLine.Type.RESPONSE, digest, mime, capture);
    }

    private void rendered() {
        String target = Rendered.SCHEME + request.uri();
        resource(target, HTML, response.body().bytes());
        for (var each : response.captured()) {
            resource(each.uri().toString(), MediaType.JSON, each.text().getBytes(StandardCharsets.UTF_8));
        }
        byte[] block = Rendered.of(response).block();
        add(
                new WarcMetadata.Builder()
                        .version(MessageVersion.WARC_1_1)
                        .targetURI(target)
                        .date(date)
                        .concurrentTo(uri(requestId))
                        .body(MediaType.JSON, block)
                        .build(),
                block,
                IndexLine.Type.METADATA,
                null,
                "application/json",
                new IndexLine.Capture("GET", response.status(), null));
    }

    private void resource(String target, MediaType type, byte[] body) {
        Digest digest = Digest.of(body);
        Original original = original(digest);
        if (original != null) {
            revisit(target, digest, original, type.base().toString(), null, null);
            return;
        }
        add(
                new WarcResource.Builder()
                        .version(MessageVersion.WARC_1_1)
                        .setHeader("WARC-Target-URI", target)
                        .recordId(store(digest, target))
                        .date(date)
                        .concurrentTo(uri(requestId))
                        .addHeader("WARC-Payload-Digest", digest.toString())
                        .body(type, body)
                        .build(),
                body,
                IndexLine.Type.RESOURCE,
                digest,
                type.base().toString(),
                null);
    }

    /// @param head the header fields of the answer; null where there were none
    private void revisit(
            String target,
            Digest digest,
            Original original,
            String mime,
            IndexLine.@Nullable Capture capture,
            byte @Nullable [] head) {
        byte[] block = head == null ? NOTHING : head;
        var record = new WarcRevisit.Builder(target, WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
                .version(MessageVersion.WARC_1_1)
                .date(date)
                .concurrentTo(uri(requestId))
                .refersTo(original.id(), original.target(), original.date())
                .addHeader("WARC-Payload-Digest", digest.toString());
        if (head != null) {
            record.body(MediaType.HTTP_RESPONSE, head);
        }
        add(record.build(), block, IndexLine.Type.REVISIT, digest, mime, capture);
    }

    private void add(
            WarcCaptureRecord record,
            byte[] block,
            IndexLine.Type type,
            @Nullable Digest digest,
            String mime,
            IndexLine.@Nullable Capture capture) {
        String target = record.target();
        members.add(new Member(
                record, block, location -> new IndexLine(type, target, date, mime, digest, capture, location)));
    }

    private @Nullable Original original(Digest digest) {
        Original here = stored.get(digest);
        return here != null || digest.equals(EMPTY) ? here : kept.find(digest);
    }

    private UUID store(Digest digest, String target) {
        UUID id = UUID.randomUUID();
        if (!digest.equals(EMPTY)) {
            stored.put(digest, new Original(uri(id), target, date));
        }
        return id;
    }

    private static URI uri(UUID id) {
        return URI.create("urn:uuid:" + id);
    }
}
