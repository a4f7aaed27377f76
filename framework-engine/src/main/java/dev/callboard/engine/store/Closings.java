package dev.callboard.engine.store;

import dev.callboard.api.posting.Basis;
import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.Findings;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Status;
import dev.callboard.engine.life.Closing;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What closes a posting, and the record of a posting that is closed.
public final class Closings {
    private static final String STATUS = "status";
    private static final String PAST = "valid-through-past";
    static final Evidence NO_EVIDENCE = new Evidence("", "", Basis.STATED, null);

    /// Why a posting that was read is closed, or null where it is not.
    public static @Nullable Closing said(JobPosting posting) {
        if (posting.status() != Status.CLOSED) {
            return null;
        }
        Evidence evidence = posting.findings().evidence().getOrDefault(STATUS, List.of()).stream()
                .findFirst()
                .orElse(NO_EVIDENCE);
        return new Closing(
                PAST.equals(evidence.rule()) ? Closing.Reason.EXPIRED : Closing.Reason.SAID_CLOSED, evidence);
    }

    /// A posting whose page is gone.
    public static Closing gone(String where, String text) {
        return new Closing(Closing.Reason.GONE, new Evidence(where, text, Basis.STATED, "page-gone"));
    }

    static Closing absent(String verdict) {
        return new Closing(
                Closing.Reason.ABSENT, new Evidence("listing", verdict, Basis.DERIVED, "absent-from-two-listings"));
    }

    static Closing expired(String lastDay) {
        return new Closing(Closing.Reason.EXPIRED, new Evidence("validThrough", lastDay, Basis.DERIVED, PAST));
    }

    /// The record of a posting from now on, with the evidence under its status.
    static PostingRecord closed(JobPosting posting, Closing closing) {
        return with(posting, Status.CLOSED, closing.evidence());
    }

    /// The record of a posting that listings were without for a while.
    static PostingRecord listedAgain(JobPosting posting) {
        return with(posting, Status.OPEN, new Evidence("listing", "listed by the site", Basis.DERIVED, "listed"));
    }

    private static PostingRecord with(JobPosting posting, Status status, Evidence of) {
        Findings findings = posting.findings();
        var evidence = new TreeMap<>(findings.evidence());
        evidence.put(STATUS, List.of(of));
        var unknown = new TreeMap<>(findings.unknown());
        unknown.remove(STATUS);
        return PostingRecord.of(posting.with(
                posting.origin(),
                status,
                new Findings(evidence, findings.conflicts(), unknown, findings.sources(), findings.notes())));
    }

    private Closings() {}
}
