package dev.callboard.runner;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.output.PostingJson;
import dev.callboard.engine.output.PostingJsonLd;
import dev.callboard.engine.output.PostingText;
import java.util.Locale;

/// How a posting is printed.
enum PostingFormat {
    /// A line of `callboard.posting/1`.
    JSON,
    /// A line of schema.org's `JobPosting`.
    JSONLD,
    /// A page for people.
    TEXT;

    String of(JobPosting posting) {
        return switch (this) {
            case JSON -> PostingJson.line(posting);
            case JSONLD -> PostingJsonLd.line(posting);
            case TEXT -> PostingText.of(posting);
        };
    }

    /// As it is written on the command line.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
