package dev.callboard.engine.shortcut;

import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What is known of the answers behind a site's pages, and how each posting of a run is to be read
/// therefore. For the crawl's thread alone.
///
/// Pages are read from their answers once at least three pages of an earlier run have said the same as
/// their answers, none of that run has said otherwise, and an answer was the same when it was asked for
/// without a browser. One in fifty is compared with its page again; the first that differs ends it.
public final class Shortcuts {
    private static final int COMPARED = 50;
    private static final int MAX_ASKED = 3;
    private static final int MAX_UNVERIFIABLE = 3;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final boolean learns;
    private final long run;
    private final Map<String, Shortcut> known = new TreeMap<>();
    private final Map<String, Long> planned = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Set<String> changed = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();
    private int unverifiable;

    private Shortcuts(boolean learns, long run) {
        this.learns = learns;
        this.run = run;
    }

    /// None, and none are learned.
    public static Shortcuts none() {
        return new Shortcuts(false, 0);
    }

    /// Those that were kept.
    ///
    /// @param run the number of the run they are for
    /// @param kept what [#changed] said, whenever it was
    public static Shortcuts of(long run, Map<String, String> kept) {
        var shortcuts = new Shortcuts(true, run);
        kept.forEach((pages, json) -> shortcuts.known.put(pages, MAPPER.readValue(json, Shortcut.class)));
        return shortcuts;
    }

    /// How a posting is to be read.
    public Way way(Request request) {
        Address page = page(request).orElse(null);
        Shortcut shortcut = page == null ? null : known.get(page.shape());
        if (page == null || (shortcut != null && shortcut.isRefutedIn(run))) {
            return new Way.Usual(false, false);
        }
        return Optional.ofNullable(shortcut)
                .filter(_ -> unverifiable < MAX_UNVERIFIABLE)
                .flatMap(kept -> direct(page, kept))
                .orElseGet(() -> new Way.Usual(true, asks(page, shortcut)));
    }

    private Optional<Way> direct(Address page, Shortcut shortcut) {
        return shortcut.learnedBefore(run)
                .flatMap(candidate -> candidate
                        .template()
                        .answerOf(page)
                        .map(answer -> new Way.Direct(
                                answer, candidate.withPage(), candidate.familiar(), isCompared(page, shortcut))));
    }

    /// One of each fifty, and not always the same: a listing names its postings in the same order each
    /// time.
    private boolean isCompared(Address page, Shortcut shortcut) {
        long use = planned.merge(page.shape(), shortcut.uses(), (last, _) -> last + 1);
        return new SplittableRandom(use / COMPARED).nextInt(COMPARED) == use % COMPARED;
    }

    private boolean asks(Address page, @Nullable Shortcut shortcut) {
        return (shortcut == null || shortcut.learned().isEmpty())
                && asked.merge(page.shape(), 1, Integer::sum) <= MAX_ASKED;
    }

    /// Whether what was read from an answer alone is still to be believed.
    public boolean stands(Request request) {
        return page(request)
                .map(page -> known.get(page.shape()))
                .flatMap(shortcut -> shortcut.learnedBefore(run))
                .isPresent();
    }

    /// Takes in what reading a posting has taught.
    public void learn(Request request, Lesson lesson) {
        Optional<Address> address = page(request);
        if (address.isEmpty()) {
            return;
        }
        Address page = address.get();
        Shortcut shortcut = known.get(page.shape());
        switch (lesson) {
            case Lesson.Nothing() -> {}
            case Lesson.Rendered(List<Answer> answers) ->
                keep(page, shortcut == null ? Shortcut.first(run, page, answers) : shortcut.and(run, page, answers));
            case Lesson.Direct() -> {
                if (shortcut != null) {
                    keep(page, shortcut.used());
                }
            }
            case Lesson.Agreed(Answer answer) -> {
                if (shortcut != null) {
                    keep(page, shortcut.agreed(run, page, answer));
                }
            }
            case Lesson.Disagreed(String why) -> {
                notes.add("'" + request.uri() + "' and the answer behind it differ (" + why
                        + "): pages like it are rendered again, and learned anew in the next run");
                keep(page, Shortcut.refuted(run));
            }
            case Lesson.Unverifiable(String why) -> {
                if (++unverifiable == MAX_UNVERIFIABLE) {
                    notes.add("the answers behind pages could not be had, so the pages were read: " + why);
                }
            }
        }
    }

    /// What is to be kept since this was asked last: the shape of pages, and what is known of them.
    public Map<String, String> changed() {
        Map<String, String> all = changed.stream()
                .collect(Collectors.toMap(Function.identity(), pages -> MAPPER.writeValueAsString(known.get(pages))));
        changed.clear();
        return all;
    }

    /// What the report should say, a sentence each.
    public List<String> notes() {
        return List.copyOf(notes);
    }

    private void keep(Address page, Shortcut shortcut) {
        known.put(page.shape(), shortcut);
        changed.add(page.shape());
    }

    /// Only what a browser may be needed for, and what its address says all of.
    private Optional<Address> page(Request request) {
        boolean mayBeRendered = !(request.rendering() instanceof Rendering.AsSent);
        boolean isPlain = request.method().equals("GET")
                && request.body().isEmpty()
                && request.headers().equals(Headers.NONE);
        return learns && mayBeRendered && isPlain && request.kind() == Request.Kind.POSTING
                ? Address.of(request.uri())
                : Optional.empty();
    }
}
