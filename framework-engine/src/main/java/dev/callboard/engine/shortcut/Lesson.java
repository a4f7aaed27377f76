package dev.callboard.engine.shortcut;

import dev.callboard.api.fetch.Request;
import java.util.List;

/// What reading a page teaches.
public sealed interface Lesson {
    /// Nothing: it failed, is gone, or nobody wants to know.
    record Nothing() implements Lesson {}

    /// A posting was read from its page. Each of these answers, which its scripts asked for, says the same
    /// without the page.
    ///
    /// @param sent whether they were also read with the page as it was sent
    record Rendered(List<Answer> answers, boolean sent) implements Lesson {
        public Rendered {
            answers = List.copyOf(answers);
        }
    }

    /// A page of a listing was read. Each of these answers, which its scripts asked for, has a row for each
    /// of its postings.
    record Listed(List<Explained> explained) implements Lesson {
        public Listed {
            explained = List.copyOf(explained);
        }
    }

    /// It was read from the answer alone.
    record Direct() implements Lesson {}

    /// Answer and page of a posting were read, and say the same.
    record Agreed(Answer answer) implements Lesson {}

    /// Answer and page of a listing were read, and say the same.
    ///
    /// @param posting one of the requests for its postings
    record ListingAgreed(Explained explained, Request posting) implements Lesson {}

    /// Answer and page were read, and differ.
    record Disagreed(String why) implements Lesson {}

    /// The answer could not be had, which says nothing of it.
    record Unverifiable(String why) implements Lesson {}
}
