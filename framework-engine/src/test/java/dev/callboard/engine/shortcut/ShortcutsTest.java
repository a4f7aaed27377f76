package dev.callboard.engine.shortcut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShortcutsTest {
    private final Map<String, String> kept = new HashMap<>();

    @Test
    void usesFromTheNextRunOnWhatThreePagesSay() {
        Shortcuts first = run(1);
        learn(first, 1, "/api/1");
        learn(first, 2, "/api/2");
        assertThat(run(2).way(page(9))).isEqualTo(new Way.Usual(true, true, false));

        learn(first, 3, "/api/3");

        assertThat(first.way(page(9))).isEqualTo(new Way.Usual(true, false, false));
        assertThat(direct(run(2).way(page(9))).answer()).isEqualTo(uri("/api/9"));
    }

    @Test
    void countsThePagesOfOneRunAlone() {
        for (int run = 1; run <= 5; run++) {
            Shortcuts shortcuts = run(run);
            learn(shortcuts, 1, "/api/1");
            learn(shortcuts, 2, "/api/2");
        }

        assertThat(run(6).way(page(9))).isEqualTo(new Way.Usual(true, true, false));
    }

    @Test
    void choosesTheAnswerThatEveryPageHad() {
        Shortcuts shortcuts = run(1);
        learn(shortcuts, 1, "/similar/1", "/api/1", "/log?page=1");
        learn(shortcuts, 2, "/log?page=2", "/api/2");
        learn(shortcuts, 3, "/similar/1", "/api/3", "/log?page=7");

        assertThat(direct(run(2).way(page(9))).answer()).isEqualTo(uri("/api/9"));
    }

    @Test
    void takesThePageAsSentOnlyWhereTheAnswerIsNotEnough() {
        Shortcuts both = run(1);
        for (int id = 1; id <= 4; id++) {
            var withPage = new Answer(uri("/api/" + id), true, true, Map.of());
            var alone = answer("/api/" + id, true);
            both.learn(page(id), new Lesson.Rendered(List.of(withPage, alone), true));
        }
        keep(both);
        assertThat(direct(run(2).way(page(9))).withPage()).isFalse();

        var withPage = new Answer(uri("/api/5"), true, true, Map.of());
        both.learn(page(5), new Lesson.Rendered(List.of(withPage), true));
        keep(both);

        assertThat(direct(run(2).way(page(9))).withPage()).isTrue();
    }

    @Test
    void beginsAnewWithThePageAsSentWhereTheAnswerIsEnoughNoMore() {
        Shortcuts shortcuts = run(1);
        IntStream.rangeClosed(1, 5).forEach(id -> learn(shortcuts, id, "/api/" + id));
        for (int id = 6; id <= 8; id++) {
            var withPage = new Answer(uri("/api/" + id), true, true, Map.of());
            shortcuts.learn(page(id), new Lesson.Rendered(List.of(withPage), true));
            assertThat(shortcuts.way(page(9))).isEqualTo(new Way.Usual(true, id < 8, true));
            shortcuts.learn(page(9), new Lesson.Rendered(List.of(answer("/api/9", false)), false));
            keep(shortcuts);
        }

        assertThat(direct(run(2).way(page(9))).withPage()).isTrue();
    }

    @Test
    void forgetsAllWhenOnePageSaysMore() {
        Shortcuts shortcuts = learned();

        learn(shortcuts, 4);
        learn(shortcuts, 5, "/api/5");
        learn(shortcuts, 6, "/api/6");
        learn(shortcuts, 7, "/api/7");

        assertThat(shortcuts.way(page(9))).isEqualTo(new Way.Usual(false, false, false));
        assertThat(run(2).way(page(9))).isEqualTo(new Way.Usual(true, true, false));
    }

    @Test
    void usesNothingThatWasNeverAskedForWithoutABrowser() {
        Shortcuts shortcuts = run(1);
        IntStream.rangeClosed(1, 5)
                .forEach(id ->
                        shortcuts.learn(page(id), new Lesson.Rendered(List.of(answer("/api/" + id, false)), true)));
        keep(shortcuts);

        assertThat(run(2).way(page(9))).isEqualTo(new Way.Usual(true, true, false));
    }

    @Test
    void comparesOneOfEachFiftyWhateverRunItIsIn() {
        learned();

        assertThat(IntStream.rangeClosed(2, 6).mapToObj(run -> compared(run, 30)))
                .containsExactly(List.of(29), List.of(), List.of(17), List.of(11), List.of());
    }

    @Test
    void doesNotCompareTheSamePageInEachRun() {
        learned();

        assertThat(IntStream.rangeClosed(2, 6).mapToObj(run -> compared(run, 50)))
                .hasSize(5)
                .allMatch(pages -> pages.size() == 1)
                .doesNotHaveDuplicates();
    }

    @Test
    void endsAtTheFirstPageThatDiffers() {
        learned();
        Shortcuts shortcuts = run(2);
        assertThat(shortcuts.stands(page(1))).isTrue();

        shortcuts.learn(page(1), new Lesson.Disagreed("baseSalary"));
        keep(shortcuts);

        assertThat(shortcuts.stands(page(2))).isFalse();
        assertThat(shortcuts.way(page(2))).isEqualTo(new Way.Usual(false, false, false));
        assertThat(run(3).way(page(2))).isEqualTo(new Way.Usual(true, true, false));
        assertThat(shortcuts.notes())
                .containsExactly(
                        "'https://jobs.example/jobs/1' and the answer behind it differ (baseSalary): pages like"
                                + " it are rendered again, and learned anew in the next run");
    }

    @Test
    void leavesAnswersAloneThatCanNotBeHad() {
        learned();
        Shortcuts shortcuts = run(2);
        for (int id = 1; id <= 3; id++) {
            assertThat(shortcuts.way(page(id))).isInstanceOf(Way.Direct.class);
            shortcuts.learn(page(id), new Lesson.Unverifiable("'/api/" + id + "' answered 403"));
        }
        keep(shortcuts);

        assertThat(shortcuts.way(page(4))).isInstanceOf(Way.Usual.class);
        assertThat(shortcuts.notes())
                .containsExactly("the answers behind pages could not be had, so the pages were read: '/api/3' answered"
                        + " 403");
        assertThat(run(3).way(page(4))).isInstanceOf(Way.Direct.class);
    }

    @Test
    void learnsAnewWhatTurnsOutToBeWider() {
        learned();
        Shortcuts shortcuts = run(2);
        Request other = request("/internships/4");
        assertThat(shortcuts.way(other)).isEqualTo(new Way.Usual(true, false, false));

        shortcuts.learn(other, new Lesson.Rendered(List.of(answer("/api/4", true)), true));
        keep(shortcuts);

        assertThat(shortcuts.way(page(9))).isInstanceOf(Way.Usual.class);
        assertThat(direct(run(3).way(request("/internships/5"))).answer()).isEqualTo(uri("/api/5"));
    }

    @Test
    void goesOnWithWhatTurnsOutToBeMoreExact() {
        Shortcuts first = run(1);
        for (int id = 1; id <= 3; id++) {
            first.learn(request("/jobs/hr-" + id), new Lesson.Rendered(List.of(answer("/api/hr-" + id, true)), true));
        }
        keep(first);
        Shortcuts shortcuts = run(2);
        assertThat(shortcuts.way(request("/jobs/it-4"))).isEqualTo(new Way.Usual(true, false, false));

        shortcuts.learn(request("/jobs/it-4"), new Lesson.Rendered(List.of(answer("/api/it-4", true)), true));

        assertThat(direct(shortcuts.way(request("/jobs/it-5"))).answer()).isEqualTo(uri("/api/it-5"));
    }

    @Test
    void hasNothingToDoWithPagesThatNeedNoBrowser() {
        learned();

        assertThat(run(2).way(page(9).with(Rendering.asSent()))).isEqualTo(new Way.Usual(false, false, false));
        assertThat(run(2).way(page(9).withHeader("X-Board", "7"))).isEqualTo(new Way.Usual(false, false, false));
        assertThat(Shortcuts.none().way(page(9))).isEqualTo(new Way.Usual(false, false, false));
    }

    /// Which pages of a run in which all agree.
    private List<Integer> compared(int run, int pages) {
        Shortcuts shortcuts = run(run);
        List<Integer> compared = IntStream.rangeClosed(1, pages)
                .filter(id -> {
                    boolean compares = direct(shortcuts.way(page(id))).compares();
                    shortcuts.learn(
                            page(id), compares ? new Lesson.Agreed(answer("/api/" + id, true)) : new Lesson.Direct());
                    return compares;
                })
                .boxed()
                .toList();
        keep(shortcuts);
        return compared;
    }

    private Shortcuts learned() {
        Shortcuts shortcuts = run(1);
        IntStream.rangeClosed(1, 3).forEach(id -> learn(shortcuts, id, "/api/" + id));
        return shortcuts;
    }

    private Shortcuts run(long run) {
        return Shortcuts.of(run, kept);
    }

    private void learn(Shortcuts shortcuts, int page, String... answers) {
        List<Answer> read = Stream.of(answers).map(path -> answer(path, true)).toList();
        shortcuts.learn(page(page), new Lesson.Rendered(read, true));
        keep(shortcuts);
    }

    private void keep(Shortcuts shortcuts) {
        kept.putAll(shortcuts.changed());
    }

    private static Way.Direct direct(Way way) {
        assertThat(way).isInstanceOf(Way.Direct.class);
        return (Way.Direct) way;
    }

    private static Answer answer(String path, boolean asked) {
        return new Answer(uri(path), false, asked, Map.of());
    }

    private static Request page(int id) {
        return request("/jobs/" + id);
    }

    private static Request request(String path) {
        return Request.posting(uri(path)).with(Rendering.browser());
    }

    private static URI uri(String path) {
        return URI.create("https://jobs.example" + path);
    }
}
