package dev.callboard.engine.shortcut;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is known of the pages whose addresses have one shape, as the store keeps it.
///
/// @param run the one it is learned from, or was refuted in
/// @param pages how many pages of that run say so
/// @param refuted whether a page said otherwise: then the next run begins anew
/// @param uses how many pages were read by it
/// @param candidates what every page had, in the order they came
record Shortcut<G extends Guess<G, A>, A>(long run, int pages, boolean refuted, long uses, List<G> candidates) {
    private static final int ENOUGH = 3;

    Shortcut {
        candidates = List.copyOf(candidates);
    }

    static <G extends Guess<G, A>, A> Shortcut<G, A> first(long run, List<G> candidates) {
        return candidates.isEmpty() ? refuted(run) : new Shortcut<G, A>(run, 1, false, 0, candidates);
    }

    static <G extends Guess<G, A>, A> Shortcut<G, A> refuted(long run) {
        return new Shortcut<G, A>(run, 0, true, 0, List.of());
    }

    boolean isRefutedIn(long current) {
        return refuted && run == current;
    }

    /// The one to be used, if enough pages have confirmed one.
    Optional<G> learned() {
        return pages < ENOUGH
                ? Optional.empty()
                : candidates.stream().filter(Guess::settles).findFirst();
    }

    /// The one that is used in a run: learned in an earlier one, of which no page said otherwise.
    Optional<G> learnedBefore(long current) {
        return run == current ? Optional.empty() : learned();
    }

    /// After a page was read the usual way. A template that has to be widened is used from the next run on.
    ///
    /// @param answers those that say the same without it
    Shortcut<G, A> and(long current, Address page, List<A> answers) {
        List<G> left = candidates.stream()
                .flatMap(candidate -> answers.stream()
                        .flatMap(answer -> candidate.and(page, answer).stream())
                        .limit(1))
                .toList();
        if (left.isEmpty()) {
            return refuted(current);
        }
        boolean isWider = left.size() < candidates.size()
                || IntStream.range(0, left.size()).anyMatch(i -> !left.get(i).asNarrowAs(candidates.get(i)));
        return new Shortcut<G, A>(isWider ? current : run, pages + 1, false, uses, left);
    }

    /// After the answer that is used was compared with its page, and says the same.
    Shortcut<G, A> agreed(long current, Address page, A answer) {
        List<G> used = learned().stream()
                .flatMap(candidate -> candidate.and(page, answer).stream())
                .toList();
        return used.isEmpty() ? refuted(current) : new Shortcut<G, A>(run, pages, false, uses + 1, used);
    }

    Shortcut<G, A> used() {
        return new Shortcut<G, A>(run, pages, refuted, uses + 1, candidates);
    }
}
