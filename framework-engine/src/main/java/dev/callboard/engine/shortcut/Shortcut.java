package dev.callboard.engine.shortcut;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is known of the pages whose addresses have one shape, as the store keeps it.
///
/// @param run the one it is learned from, or was refuted in
/// @param pages how many pages of that run say so
/// @param refuted whether a page said otherwise: then the next run begins anew
/// @param uses how many postings were read by it
/// @param candidates answers that every page had, in the order they came
record Shortcut(long run, int pages, boolean refuted, long uses, List<Candidate> candidates) {
    private static final int ENOUGH = 3;

    Shortcut {
        candidates = List.copyOf(candidates);
    }

    static Shortcut first(long run, Address page, List<Answer> answers) {
        List<Candidate> candidates = answers.stream()
                .flatMap(answer -> Candidate.of(page, answer).stream())
                .toList();
        return candidates.isEmpty() ? refuted(run) : new Shortcut(run, 1, false, 0, candidates);
    }

    static Shortcut refuted(long run) {
        return new Shortcut(run, 0, true, 0, List.of());
    }

    boolean isRefutedIn(long current) {
        return refuted && run == current;
    }

    /// The one to be used, if enough pages have confirmed one; rather one that is enough without the page.
    Optional<Candidate> learned() {
        return pages < ENOUGH
                ? Optional.empty()
                : candidates.stream()
                        .filter(each -> each.asked() && each.template().follows())
                        .min(Comparator.comparing(Candidate::withPage));
    }

    /// The one that is used in a run: learned in an earlier one, of which no page said otherwise.
    Optional<Candidate> learnedBefore(long current) {
        return run == current ? Optional.empty() : learned();
    }

    /// After a page was read the usual way. A template that has to be widened is used from the next run on.
    ///
    /// @param answers those that say the same without it
    Shortcut and(long current, Address page, List<Answer> answers) {
        if (run != current && learned().isEmpty()) {
            return first(current, page, answers);
        }
        List<Candidate> left = candidates.stream()
                .flatMap(candidate -> answers.stream()
                        .flatMap(answer -> candidate.and(page, answer).stream())
                        .limit(1))
                .toList();
        if (left.isEmpty()) {
            return refuted(current);
        }
        boolean isWider = left.size() < candidates.size()
                || IntStream.range(0, left.size())
                        .anyMatch(i -> !left.get(i)
                                .template()
                                .isAsNarrowAs(candidates.get(i).template()));
        return new Shortcut(isWider ? current : run, pages + 1, false, uses, left);
    }

    /// After the answer that is used was compared with its page, and says the same.
    Shortcut agreed(long current, Address page, Answer answer) {
        List<Candidate> used = learned().stream()
                .flatMap(candidate -> candidate.and(page, answer).stream())
                .toList();
        return used.isEmpty() ? refuted(current) : new Shortcut(run, pages, false, uses + 1, used);
    }

    Shortcut used() {
        return new Shortcut(run, pages, refuted, uses + 1, candidates);
    }
}
