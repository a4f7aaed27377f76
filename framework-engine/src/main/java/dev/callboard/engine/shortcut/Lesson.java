package dev.callboard.engine.shortcut;

import java.util.List;

/// What reading a posting teaches.
public sealed interface Lesson {
    /// Nothing: it failed, is gone, or nobody wants to know.
    record Nothing() implements Lesson {}

    /// It was read from its page. Each of these answers, which its scripts asked for, says the same without
    /// the page.
    record Rendered(List<Answer> answers) implements Lesson {
        public Rendered {
            answers = List.copyOf(answers);
        }
    }

    /// It was read from the answer alone.
    record Direct() implements Lesson {}

    /// Answer and page were read, and say the same.
    record Agreed(Answer answer) implements Lesson {}

    /// Answer and page were read, and differ.
    record Disagreed(String why) implements Lesson {}

    /// The answer could not be had, which says nothing of it.
    record Unverifiable(String why) implements Lesson {}
}
