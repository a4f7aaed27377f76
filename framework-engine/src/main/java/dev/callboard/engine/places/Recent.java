package dev.callboard.engine.places;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Answers to questions asked before, as long as there are not too many of them. For use by any number of
/// threads; two may work out the same.
final class Recent<A> {
    private static final int MOST = 2_000;

    private final Map<String, A> answers = new ConcurrentHashMap<>();

    /// @param work has the same answer each time, and one that does not change
    A answer(String question, Function<String, A> work) {
        A known = answers.get(question);
        if (known != null) {
            return known;
        }
        A answer = work.apply(question);
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(question, answer);
        return answer;
    }
}
