package dev.callboard.engine.normalise;

import dev.callboard.api.posting.JobPosting;

/// What became of what a page said.
public sealed interface Normalised {
    /// A posting.
    record Posting(JobPosting posting) implements Normalised {}

    /// Less than a posting: it lacks a title or the employer's text.
    record TooLittle(String reason) implements Normalised {}
}
