package dev.callboard.api.posting;

import java.util.Objects;

/// A question a page answers, in a site's own words.
public record RawQuestion(Stated question, Stated answer) {
    public RawQuestion {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(answer, "answer");
    }
}
