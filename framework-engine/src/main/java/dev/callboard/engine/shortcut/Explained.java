package dev.callboard.engine.shortcut;

/// A page of a listing, and an answer behind it that has a row for each of its postings.
public record Explained(PageLinks links, ListAnswer answer) {
    public Explained {
        if (links.postings().size() != answer.rows().size()) {
            throw new IllegalArgumentException(
                    answer.rows().size() + " rows, expected " + links.postings().size());
        }
    }
}
