package dev.callboard.engine.completeness;

import java.util.List;

/// Whether a site's listings were read to their end: the engine's verdict, from what it counted.
///
/// Only [Proven] and [NaturalEnd] may ever speak against a posting that was not seen.
public sealed interface Completeness {
    /// As many distinct postings were listed as the site declares.
    record Proven(int total) implements Completeness {}

    /// The last page was reached, no page failed, and none was repeated.
    record NaturalEnd() implements Completeness {}

    /// The listing goes on behind a limit: the site's or the user's.
    record Capped(String why) implements Completeness {}

    /// A page failed, was empty, short or came twice, or the count falls short.
    record Broken(String why) implements Completeness {}

    /// Whether every posting the site lists was seen.
    default boolean isComplete() {
        return switch (this) {
            case Proven _, NaturalEnd _ -> true;
            case Capped _, Broken _ -> false;
        };
    }

    /// In words, with the evidence.
    default String inWords() {
        return switch (this) {
            case Proven(int total) -> "complete: all " + total + " declared postings were listed";
            case NaturalEnd() -> "complete: read to the last page";
            case Capped(String why) -> "capped: " + why;
            case Broken(String why) -> "broken: " + why;
        };
    }

    /// The verdict on several listings of a site together: as good as the worst of them.
    static Completeness all(List<Completeness> verdicts) {
        int total = 0;
        boolean proven = true;
        Completeness worst = new NaturalEnd();
        for (Completeness verdict : verdicts) {
            switch (verdict) {
                case Broken broken -> {
                    return broken;
                }
                case Capped capped -> worst = capped;
                case NaturalEnd() -> proven = false;
                case Proven(int each) -> total += each;
            }
        }
        return proven && worst instanceof NaturalEnd && !verdicts.isEmpty() ? new Proven(total) : worst;
    }
}
