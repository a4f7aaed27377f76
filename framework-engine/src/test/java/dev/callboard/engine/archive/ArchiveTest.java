package dev.callboard.engine.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Exchange;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import dev.callboard.engine.fetch.FetchException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Archiving archive;

    @BeforeEach
    void setUp() {
        archive = new Archiving(folder);
    }

    @Test
    void answersAsTheServerDid() throws Exception {
        byte[] bytes = new byte[100_000];
        new Random(7).nextBytes(bytes);
        Request request = Archiving.get("/7?a=b%20c").withHeader("X-Token", "t");
        var headers = new Headers(Map.of(
                "Content-Type", List.of("text/html; charset=iso-8859-1"),
                "Content-Length", List.of("17"),
                "Transfer-Encoding", List.of("chunked"),
                "Set-Cookie", List.of("a=1", "b=2"),
                "X-Place", List.of("Zürich, 東京"),
                "X-Empty", List.of("")));
        var sent = new Response(
                request,
                request.uri(),
                200,
                headers,
                Body.of(bytes, "text/html; charset=iso-8859-1", request.uri()),
                Archiving.THEN,
                List.of());

        archive.keep(sent);

        Archiving.assertSame(archive.ask(request), sent);
    }

    @Test
    void keepsErrorsRedirectsAndEmptyAnswers() throws Exception {
        Response gone = Archiving.answer(Archiving.get("/1"), 404, "no such job", Archiving.THEN);
        Response trouble = Archiving.answer(Archiving.get("/2"), 503, "", Archiving.THEN);
        Request moved = Archiving.get("/3");
        var location = new Headers(Map.of("Location", List.of("/4")));
        var redirect =
                new Response(moved, moved.uri(), 301, location, Body.of("", moved.uri()), Archiving.THEN, List.of());

        archive.keep(gone, trouble, redirect);

        Archiving.assertSame(archive.ask(gone.request()), gone);
        Archiving.assertSame(archive.ask(trouble.request()), trouble);
        assertThat(archive.ask(moved).headers()).isEqualTo(location);
        assertThat(archive.ask(moved).status()).isEqualTo(301);
    }

    @Test
    void tellsRequestsApartByMethodAndBody() throws Exception {
        Request first = Archiving.get("/api").postJson("{\"offset\":0}");
        Request second = Archiving.get("/api").postJson("{\"offset\":10}");

        archive.keep(
                Archiving.answer(first, 200, "one", Archiving.THEN),
                Archiving.answer(second, 200, "two", Archiving.THEN),
                Archiving.page("/api", "three"));

        assertThat(archive.ask(first).body().text()).isEqualTo("one");
        assertThat(archive.ask(second).body().text()).isEqualTo("two");
        assertThat(archive.ask(Archiving.get("/api")).body().text()).isEqualTo("three");
        assertThat(archive.failure(first.postJson("{}")))
                .isEqualTo("NOT_ARCHIVED: 'POST https://mill.example/api' is not in the archive 'DIR/mill'");
    }

    @Test
    void keepsWhatABrowserMadeOfAPageBesideThePageAsSent() throws Exception {
        var jobs = new Exchange("POST", Archiving.uri("/api?q=1"), 200, "[\"Köchin\"]");
        Response sent = Archiving.page("/7", "<p>Loading …");
        Response rendered = Archiving.renderedPage("/7", "\uFEFF<h1>Köchin</h1>", jobs, jobs);

        archive.keep(sent, rendered);

        Archiving.assertSame(archive.ask(Archiving.get("/7")), sent);
        Archiving.assertSame(archive.ask(Archiving.rendered("/7")), rendered);
        assertThat(archive.ask(Archiving.rendered("/7")).body().text())
                .isEqualTo(rendered.body().text());
    }

    @Test
    void saysHowAPageIsInTheArchiveThatIsAskedForOtherwise() throws Exception {
        archive.keep(Archiving.page("/1", "x"), Archiving.renderedPage("/2", "y"));

        assertThat(archive.failure(Archiving.rendered("/1")))
                .isEqualTo("NOT_ARCHIVED: 'https://mill.example/1' is not in the archive 'DIR/mill' as a browser"
                        + " renders it, only as it was sent");
        assertThat(archive.failure(Archiving.get("/2")))
                .isEqualTo("NOT_ARCHIVED: 'https://mill.example/2' is not in the archive 'DIR/mill' as it was sent,"
                        + " only rendered");
    }

    @Test
    void storesTheSameBodyOnce() throws Exception {
        String text = new Random(7)
                .ints(20_000, 0, 36)
                .mapToObj(i -> Integer.toString(i, 36))
                .reduce("", String::concat);

        archive.keep(Archiving.page("/1", text), Archiving.page("/2", text));
        long once = Files.size(archive.file());
        archive.keep(Archiving.page("/1", text, Archiving.THEN.plus(DAY)));

        assertThat(once).isLessThan(20_000);
        assertThat(Files.size(archive.files().getLast())).isLessThan(2_000);
        assertThat(archive.index().stream().filter(line -> line.type() == IndexLine.Type.RESPONSE))
                .hasSize(1);
        Response again = archive.ask(Archiving.get("/1"));
        assertThat(again.body().text()).isEqualTo(text);
        assertThat(again.fetchedAt()).isEqualTo(Archiving.THEN.plus(DAY));
        assertThat(archive.ask(Archiving.get("/2")).body().text()).isEqualTo(text);
    }

    @Test
    void storesABodyAnewWhoseRecordIsDamaged() throws Exception {
        archive.keep(Archiving.page("/1", "a cook"));
        Path first = archive.file();
        byte[] bytes = Files.readAllBytes(first);
        Arrays.fill(bytes, bytes.length - 250, bytes.length, (byte) 0);
        Files.write(first, bytes);

        archive.keep(Archiving.page("/2", "a cook"));

        assertThat(archive.ask(Archiving.get("/2")).body().text()).isEqualTo("a cook");
        assertThat(archive.failure(Archiving.get("/1"))).contains("is no record that can be read");
    }

    @Test
    void answersWithTheLatest() throws Exception {
        archive.keep(
                Archiving.page("/1", "new", Archiving.THEN.plus(DAY)), Archiving.page("/1", "old", Archiving.THEN));
        assertThat(archive.ask(Archiving.get("/1")).body().text()).isEqualTo("new");

        archive.keep(Archiving.answer(Archiving.get("/1"), 404, "", Archiving.THEN.plus(DAY.multipliedBy(2))));
        assertThat(archive.ask(Archiving.get("/1")).status()).isEqualTo(404);
    }

    @Test
    void aServerInTroubleHidesNoEarlierPage() throws Exception {
        archive.keep(
                Archiving.page("/1", "a cook"),
                Archiving.answer(Archiving.get("/1"), 503, "", Archiving.THEN.plus(DAY)),
                Archiving.answer(Archiving.get("/2"), 500, "first", Archiving.THEN),
                Archiving.answer(Archiving.get("/2"), 429, "second", Archiving.THEN.plus(DAY)));

        assertThat(archive.ask(Archiving.get("/1")).status()).isEqualTo(200);
        assertThat(archive.ask(Archiving.get("/2")).status()).isEqualTo(429);
    }

    @Test
    void findsAnAddressThatIsWrittenOtherwise() throws Exception {
        Request tracked = Archiving.get("/jobs?utm_source=x");
        Response redirect = Archiving.answer(tracked, 302, "", Archiving.THEN.plus(DAY));

        archive.keep(Archiving.page("/jobs", "the page"), redirect);

        assertThat(archive.ask(Archiving.get("/jobs")).status()).isEqualTo(200);
        assertThat(archive.ask(tracked).status()).isEqualTo(302);
        assertThat(archive.ask(Archiving.get("/jobs?utm_source=y")).body().text())
                .isEqualTo("the page");
    }

    @Test
    void tellsASiteTheTimeOfItsPage() {
        var clock = new ArchiveClock(InstantSource.fixed(Instant.EPOCH));
        var asked = new ArrayList<Instant>();
        Instant newest = Archiving.THEN.plus(DAY);
        Site site = new ArchivedSite(
                new Site() {
                    @Override
                    public List<Request> start() {
                        asked.add(clock.instant());
                        return List.of();
                    }

                    @Override
                    public Parsed parse(Response page) {
                        asked.add(clock.instant());
                        return new Parsed.Skipped("no posting");
                    }
                },
                clock,
                newest);

        assertThat(site.start()).isEmpty();
        assertThat(site.parse(Archiving.page("/1", "posted yesterday"))).isEqualTo(new Parsed.Skipped("no posting"));

        assertThat(asked).containsExactly(newest, Archiving.THEN);
    }

    @Test
    void readsAddressesThatHaveNoSortableForm() throws IOException, FetchException {
        URI odd = URI.create("https://xn--mhle-0ra.example:8443/%ff?#x");
        Response page = Archiving.answer(Request.posting(odd), 200, "x", Archiving.THEN);

        archive.keep(page);

        assertThat(archive.ask(page.request()).body().bytes()).isEqualTo("x".getBytes(StandardCharsets.UTF_8));
    }
}
