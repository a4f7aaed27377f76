package dev.callboard.engine.shortcut;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/// What is known of one kind of page, by the shape of the addresses, in one run.
final class Known<G extends Guess<G, A>, A> {
    private static final int COMPARED = 50;
    private static final int MAX_ASKED = 3;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final long run;
    private final String kind;
    private final JavaType type;
    private final BiFunction<Address, A, Optional<G>> first;
    private final Map<String, Shortcut<G, A>> shortcuts = new TreeMap<>();
    private final Map<String, Long> planned = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Set<String> changed = new TreeSet<>();

    /// @param kind what sets the names of its shapes apart from those of another kind
    /// @param first what one page says
    Known(
            long run,
            String kind,
            Class<G> guess,
            Class<A> answer,
            BiFunction<Address, A, Optional<G>> first,
            Map<String, String> kept) {
        this.run = run;
        this.kind = kind;
        this.type = MAPPER.getTypeFactory().constructParametricType(Shortcut.class, guess, answer);
        this.first = first;
        kept.forEach((pages, json) -> {
            if (pages.startsWith(kind + "http")) {
                shortcuts.put(pages.substring(kind.length()), MAPPER.readValue(json, type));
            }
        });
    }

    private Optional<Shortcut<G, A>> of(Address page) {
        return Optional.ofNullable(shortcuts.get(page.shape()));
    }

    boolean isRefuted(Address page) {
        return of(page).filter(shortcut -> shortcut.isRefutedIn(run)).isPresent();
    }

    /// What is to be used of what earlier runs have learned.
    Optional<G> learnedBefore(Address page) {
        return of(page).flatMap(shortcut -> shortcut.learnedBefore(run));
    }

    /// Whether anything is to be used of that.
    boolean hasLearned() {
        return shortcuts.values().stream()
                .anyMatch(shortcut -> shortcut.learnedBefore(run).isPresent());
    }

    /// Whether so many pages are enough for one of them to be compared in any case.
    static boolean isOneCompared(long pages) {
        return pages >= 2 * COMPARED;
    }

    /// One of each fifty, and not always the same: a listing names its postings in the same order each
    /// time.
    boolean isCompared(Address page) {
        long uses = of(page).map(Shortcut::uses).orElse(0L);
        long use = planned.merge(page.shape(), uses, (last, _) -> last + 1);
        return new SplittableRandom(use / COMPARED).nextInt(COMPARED) == use % COMPARED;
    }

    /// Whether an answer is to be asked for without a browser, too.
    boolean asks(Address page) {
        return of(page).flatMap(Shortcut::learned).isEmpty() && asked.merge(page.shape(), 1, Integer::sum) <= MAX_ASKED;
    }

    /// Whether the page as it is sent is read, too: for one of this run it was needed.
    boolean needsPage(Address page) {
        return of(page).filter(shortcut -> shortcut.run() == run)
                .filter(shortcut -> shortcut.candidates().stream()
                        .findFirst()
                        .filter(Guess::withPage)
                        .isPresent())
                .isPresent();
    }

    /// @param sent whether the answers were also read with the page as it was sent; a page that was under
    ///     way before that was needed says nothing of it
    void rendered(Address page, List<A> answers, boolean sent) {
        @Nullable Shortcut<G, A> shortcut = shortcuts.get(page.shape());
        List<G> fresh = answers.stream()
                .flatMap(answer -> first.apply(page, answer).stream())
                .toList();
        if (!sent && !fresh.isEmpty() && needsPage(page)) {
            return;
        }
        boolean needsPage = shortcut != null && isFirstWithPage(shortcut, fresh);
        if (needsPage) {
            asked.remove(page.shape());
        }
        boolean begins = needsPage
                || shortcut == null
                || (shortcut.run() != run && shortcut.learned().isEmpty());
        keep(page, shortcut == null || begins ? Shortcut.first(run, fresh) : shortcut.and(run, page, answers));
    }

    /// Whether the answers alone were enough so far, and the page as it is sent was not asked for: what it
    /// says counts from here.
    private boolean isFirstWithPage(Shortcut<G, A> shortcut, List<G> fresh) {
        return shortcut.run() == run
                && !fresh.isEmpty()
                && fresh.stream().allMatch(Guess::withPage)
                && !shortcut.candidates().isEmpty()
                && shortcut.candidates().stream().noneMatch(Guess::withPage);
    }

    void used(Address page) {
        of(page).ifPresent(shortcut -> keep(page, shortcut.used()));
    }

    void agreed(Address page, A answer) {
        of(page).ifPresent(shortcut -> keep(page, shortcut.agreed(run, page, answer)));
    }

    void refute(Address page) {
        keep(page, Shortcut.refuted(run));
    }

    /// What is to be kept since this was asked last.
    Map<String, String> changed() {
        Map<String, String> all = changed.stream()
                .collect(Collectors.toMap(kind::concat, pages -> MAPPER.writeValueAsString(shortcuts.get(pages))));
        changed.clear();
        return all;
    }

    private void keep(Address page, Shortcut<G, A> shortcut) {
        shortcuts.put(page.shape(), shortcut);
        changed.add(page.shape());
    }
}
