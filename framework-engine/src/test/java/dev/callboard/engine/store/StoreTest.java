package dev.callboard.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.output.Change;
import dev.callboard.api.site.Coverage;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.completeness.Listing;
import dev.callboard.engine.life.Closing;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.life.Life;
import dev.callboard.engine.output.PostingJson;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds of the store, whichever database it is in.
@ParameterizedClass
@EnumSource(TestDatabases.class)
class StoreTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final URI START = URI.create("https://jobs.example/jobs");
    private static final Keyed LISTING = new Keyed("start", Request.listing(START));

    private final Database database;

    StoreTest(TestDatabases databases) {
        this.database = databases.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsEveryKindOfRequest() {
        StoredRun run = begin();
        List<Keyed> requests = List.of(
                posting("plain"),
                new Keyed("post", Request.listing(START).postJson("{\"offset\":20}")),
                new Keyed(
                        "browser",
                        Request.posting(START)
                                .withHeader("Accept-Language", "en")
                                .with(Rendering.browser(
                                        new BrowserStep.WaitFor("h1"),
                                        new BrowserStep.Fill("input", "x"),
                                        new BrowserStep.ClickWhile("#more", 9),
                                        new BrowserStep.ShowMore("load more", 9),
                                        new BrowserStep.ScrollToEnd(3)))),
                new Keyed("auto", Request.posting(START).with(Rendering.auto(new BrowserStep.Click("#more")))));
        commit(run, listed(run, Coverage.last(), requests));

        StoredRun resumed = begin();

        assertThat(resumed.begun().isResumed()).isTrue();
        assertThat(waiting(resumed)).containsExactlyInAnyOrderElementsOf(requests);
    }

    @Test
    void keepsMoreRequestsThanAreInMemoryInTheirOrder() {
        StoredRun run = begin();
        List<Keyed> many =
                IntStream.range(0, 2_000).mapToObj(i -> posting("p" + i)).toList();
        commit(run, listed(run, Coverage.last(), many));

        assertThat(waiting(run)).isEqualTo(many);
    }

    @Test
    void knowsARequestOnceHoweverOftenItIsFound() {
        StoredRun run = begin();
        Pending start = next(run);

        Committed committed = run.commit(
                List.of(
                        page(start, Coverage.more(), List.of(posting("1"), posting("2"))),
                        page(start, Coverage.last(), List.of(posting("2"), posting("3"), posting("start")))),
                NOW,
                _ -> "{}");

        assertThat(committed.known()).isEqualTo(4);
        assertThat(waiting(run)).extracting(Keyed::key).containsExactly("1", "2", "3");
    }

    @Test
    void goesOnWithItsListingsAndItsCounts() {
        StoredRun run = begin();
        Pending start = next(run);
        run.commit(
                List.of(
                        page(start, Coverage.total(3), List.of(posting("1"), posting("2"))),
                        page(start, Coverage.more(4), List.of(posting("2")))),
                NOW,
                _ -> "[7]");

        StoredRun resumed = begin();

        assertThat(resumed.begun().tally()).isEqualTo("[7]");
        assertThat(resumed.listings()).isEqualTo(run.listings());
        assertThat(resumed.listings())
                .extracting(Listing::postings, Listing::declared, Listing::spokenOf)
                .containsExactly(tuple(2, 3, 4));
    }

    @Test
    void writesABatchWhollyOrNotAtAll() {
        StoredRun run = begin();
        Pending start = next(run);

        assertThatThrownBy(() -> run.commit(List.of(page(start, Coverage.last(), List.of(posting("1")))), NOW, _ -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(waiting(begin())).extracting(Keyed::key).containsExactly("start");
    }

    @Test
    void tellsAPostingsHistory() {
        read(begin(), "7", "Cook");
        read(begin(), "7", "Chef");
        StoredRun third = begin();
        commit(third, page(next(third), Coverage.last(), List.of(posting("7"))));
        commit(third, new Entry.Ended("7", Closings.gone("url:https://jobs.example/7", "answered 404")));
        third.end(new Completeness.NaturalEnd(), new DropGuard(true), NOW, _ -> "{}");
        read(begin(), "7", "Chef");

        var postings = new Postings(database);
        assertThat(postings.history("mill", "7"))
                .extracting(Postings.StoredEvent::kind)
                .containsExactly(EventKind.OPENED, EventKind.UPDATED, EventKind.CLOSED, EventKind.REOPENED);
        assertThat(postings.find("7")).singleElement().satisfies(stored -> {
            assertThat(stored.stage()).isEqualTo(Life.Stage.OPEN);
            assertThat(stored.posting().title()).isEqualTo("Chef");
        });
        Change closed = new Feed(database).after(2, "mill", 1).getFirst();
        assertThat(closed.kind()).isEqualTo(Change.Kind.CLOSED);
        assertThat(Objects.requireNonNull(closed.posting().findings().evidence().get("status")))
                .containsExactly(Closings.gone("url:https://jobs.example/7", "answered 404")
                        .evidence());
    }

    @Test
    void handsOverRecordsAsTheyAreStored() {
        read(begin(), "7", "Cook");

        var postings = new Postings(database);
        assertThat(postings.lines(Postings.Filter.ALL))
                .containsExactly(PostingJson.line(postings.find("7").getFirst().posting()));
    }

    @Test
    void numbersChangesInOrderAndKeepsCursors() {
        read(begin(), "1", "Cook");
        read(begin(), "2", "Chef");
        var feed = new Feed(database);

        assertThat(feed.after(0, null, 10)).extracting(Change::sequence).containsExactly(1L, 2L);
        assertThat(feed.after(1, "mill", 10)).hasSize(1);
        assertThat(feed.after(0, "other", 10)).isEmpty();
        // The third is that the first posting was missing.
        assertThat(feed.last()).isEqualTo(3);
        assertThat(feed.cursor("out")).isZero();
        feed.accepted("out", 1);
        feed.accepted("out", 2);
        assertThat(feed.cursor("out")).isEqualTo(2);
    }

    @Test
    void leavesNothingOfARunsFrontierBehind() {
        read(begin(), "1", "Cook");

        for (String table : List.of("request", "listed", "listing_page", "closing")) {
            long rows = database.with(handle -> handle.createQuery("select count(*) from " + table)
                    .mapTo(Long.class)
                    .one());
            assertThat(rows).as(table).isZero();
        }
        assertThat(new Runs(database).last("mill", 5))
                .singleElement()
                .satisfies(run -> assertThat(run.state()).isEqualTo("ENDED"));
    }

    @Test
    void settlesThousandsOfPostingsThatAreMissing() {
        StoredRun first = begin();
        Pending start = next(first);
        List<Keyed> many =
                IntStream.range(0, 1_200).mapToObj(i -> posting("p" + i)).toList();
        commit(first, page(start, Coverage.last(), many));
        first.commit(
                many.stream()
                        .<Entry>map(each -> new Entry.Read(each.key(), record(each.key(), "Cook"), null))
                        .toList(),
                NOW,
                _ -> "{}");
        first.end(new Completeness.NaturalEnd(), new DropGuard(false), NOW, _ -> "{}");

        Settled missed = without(Duration.ofDays(1));
        Settled closed = without(Duration.ofDays(2));

        assertThat(missed.events()).containsOnly(Map.entry(EventKind.MISSED, 1_200));
        assertThat(closed.events()).containsOnly(Map.entry(EventKind.CLOSED, 1_200));
        assertThat(new Postings(database).find("p7"))
                .singleElement()
                .satisfies(stored -> assertThat(stored.reason()).isEqualTo(Closing.Reason.ABSENT));
    }

    private Settled without(Duration later) {
        StoredRun run = begin();
        commit(run, page(next(run), Coverage.last(), List.of()));
        return run.end(new Completeness.Proven(0), new DropGuard(true), NOW.plus(later), _ -> "{}");
    }

    private StoredRun begin() {
        return StoredRun.open(database, new StoredRun.Purpose("mill", "generic", "1", List.of(LISTING)), NOW);
    }

    /// A whole run that lists and reads one posting.
    private static void read(StoredRun run, String id, String title) {
        commit(run, page(next(run), Coverage.last(), List.of(posting(id))));
        next(run);
        commit(run, new Entry.Read(id, record(id, title), null));
        run.end(new Completeness.NaturalEnd(), new DropGuard(false), NOW, _ -> "{}");
    }

    private static Entry.Listed listed(StoredRun run, Coverage coverage, List<Keyed> found) {
        return page(next(run), coverage, found);
    }

    private static Entry.Listed page(Pending page, Coverage coverage, List<Keyed> found) {
        return new Entry.Listed(
                page.keyed().key(),
                page.listing(),
                START,
                found.stream().map(Keyed::key).toList(),
                coverage,
                found,
                List.of(),
                0);
    }

    private static void commit(StoredRun run, Entry entry) {
        run.commit(List.of(entry), NOW, _ -> "{}");
    }

    private static Pending next(StoredRun run) {
        return Objects.requireNonNull(run.next());
    }

    private static List<Keyed> waiting(StoredRun run) {
        var waiting = new ArrayList<Keyed>();
        for (Pending next = run.next(); next != null; next = run.next()) {
            waiting.add(next.keyed());
        }
        return waiting;
    }

    private static Keyed posting(String id) {
        return new Keyed(id, Request.posting(URI.create("https://jobs.example/" + id)));
    }

    private static PostingRecord record(String id, String title) {
        return PostingRecord.of(StoredPostings.open(id, title));
    }
}
