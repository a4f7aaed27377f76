package dev.callboard.engine.crawl;

import dev.callboard.engine.shortcut.Lesson;

/// What became of a request, and what that teaches.
record Visited(Outcome outcome, Lesson lesson) {
    /// Nothing is learned of it.
    static Visited of(Outcome outcome) {
        return new Visited(outcome, new Lesson.Nothing());
    }
}
