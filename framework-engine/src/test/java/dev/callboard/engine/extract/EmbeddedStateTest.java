package dev.callboard.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Exchange;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Stated;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EmbeddedStateTest {
    private static final URI PAGE = URI.create("https://jobs.example/jobs/7");
    private static final String TEXT =
            "You cook soup for our guests, every day, with all that the garden has. ".repeat(4);
    private static final String JOB = """
        {"job_title": "Cook", "description": "<p>%s</p>", "employmentType": "FULL_TIME", "company": {"name": "Mill"},
         "location": {"city": "Cork", "country": "Ireland"}, "salary_min": 30000, "salary_max": 35000,
         "currency": "EUR", "publishedAt": 1790000000000, "validThrough": "2026-12-01"}\
        """.formatted(TEXT);

    @Test
    void readsTheFieldsOfAnObject() {
        RawPosting posting = read(json("{\"props\": {\"job\": " + JOB + "}}")).orElseThrow();

        assertThat(posting.source()).isEqualTo("state");
        assertThat(posting.title()).isEqualTo(new Stated("Cook", "state:/job_title"));
        assertThat(posting.hiringOrganization().name()).isEqualTo(new Stated("Mill", "state:/company/name"));
        assertThat(posting.jobLocations())
                .containsExactly(new RawPlace(
                        null,
                        new Stated("Cork", "state:/location/city"),
                        null,
                        new Stated("Ireland", "state:/location/country"),
                        null,
                        null));
        assertThat(posting.baseSalary())
                .containsExactly(new RawSalary(
                        null,
                        new Stated("EUR", "state:/currency"),
                        null,
                        new Stated("30000", "state:/salary_min"),
                        new Stated("35000", "state:/salary_max"),
                        null));
        assertThat(posting.validThrough()).isEqualTo(new Stated("2026-12-01", "state:/validThrough"));
        assertThat(posting.datePosted()).isEqualTo(new Stated("1790000000000", "state:/publishedAt"));
    }

    @Test
    @Timeout(20)
    void givesUpOnAScriptThatOnlyOpensBrackets() {
        String open = "a=[".repeat(200_000) + "title: description:";

        assertThat(read("<script>" + open + "</script>")).isEmpty();
    }

    @Test
    void findsStateWhereverPagesKeepIt() {
        String quoted = JOB.replace("\"", "\\\"").replace("\n", " ");
        for (String page : new String[] {
            "<script>window.__STATE__ = {\"a\": [" + JOB + "]}; start();</script>",
            "<script>var x = 1; var s = JSON.parse(\"" + quoted + "\");</script>",
            "<script>(window.q = window.q || []).push({job: " + JOB + "})</script>",
            "<div data-page=\"" + JOB.replace("\"", "&quot;") + "\"></div>",
        }) {
            assertThat(read(page))
                    .as(page)
                    .get()
                    .extracting(RawPosting::title)
                    .isEqualTo(new Stated("Cook", "state:/job_title"));
        }
    }

    @Test
    void followsThePlacesOfANuxtPayload() {
        assertThat(read("<script type='application/json' id='__NUXT_DATA__'>[[\"ShallowReactive\", 1], {\"job\": 2,"
                        + " \"self\": 1}, {\"jobTitle\": 3, \"description\": 4, \"city\": 5}, \"Cook\", \"" + TEXT
                        + "\", \"Cork\"]</script>"))
                .get()
                .satisfies(posting -> assertThat(posting.title()).isEqualTo(new Stated("Cook", "state:/jobTitle")))
                .satisfies(posting -> assertThat(posting.jobLocations()).hasSize(1));
    }

    @Test
    void readsAPostingOfSchemaOrg() {
        assertThat(read(json("{\"seo\": {\"@type\": \"JobPosting\", \"title\": \"Cook\", \"description\": \"" + TEXT
                        + "\"}}")))
                .get()
                .extracting(RawPosting::title)
                .isEqualTo(new Stated("Cook", "state:/title"));
    }

    @Test
    void knowsThePostingOfAPageWithoutHeadingByItsJsonLd() {
        String linked = "<script type=application/ld+json>{\"@type\": \"JobPosting\", \"title\": \"%s\"}</script>";

        assertThat(bare(linked.formatted("Cook") + inertia("{\"job\": " + JOB + "}")))
                .isPresent();
        assertThat(bare(linked.formatted("Baker") + inertia("{\"job\": " + JOB + "}")))
                .isEmpty();
    }

    @Test
    void takesTheOnlyPostingOfAPageThatShowsNothing() {
        assertThat(bare(inertia("{\"job\": " + JOB + ", \"related\": [" + JOB + "]}")))
                .isPresent();
        assertThat(bare(inertia("{\"jobs\": [" + JOB + "]}"))).isEmpty();
        assertThat(bare(inertia("{\"job\": " + JOB + ", \"next\": " + JOB + "}")))
                .isEmpty();
        assertThat(bare("<p>One</p><p>Two</p><p>Three</p><p>Four</p>" + inertia("{\"job\": " + JOB + "}")))
                .isEmpty();
    }

    @Test
    void prefersWhatASystemKeepsToWhatItMarksUp() {
        RawPosting posting = read("<script>window.__appData = {\"posting\": {\"title\": \"Cook\", \"locationName\":"
                        + " \"Cork\", \"secondaryLocationNames\": [\"Galway\"], \"descriptionHtml\": \"<p>" + TEXT
                        + "</p>\", \"linkedData\": {\"@type\": \"JobPosting\", \"title\": \"Cook\", \"description\":"
                        + " \"<p>" + TEXT + "</p>\"}}};</script>")
                .orElseThrow();

        assertThat(posting.source()).isEqualTo("ashby");
        assertThat(posting.jobLocations())
                .extracting(RawPlace::text)
                .extracting(text -> text == null ? "" : text.text())
                .containsExactly("Cork", "Galway");
    }

    @Test
    void leavesAnotherPostingAlone() {
        assertThat(read(json("{\"similar\": " + JOB.replace("Cook", "Waiter") + "}")))
                .isEmpty();
    }

    @Test
    void takesAnArticleWithThePagesHeadingForNoPosting() {
        assertThat(read(json("{\"title\": \"Cook\", \"content\": \"" + TEXT + "\", \"publishedAt\": \"2026-11-01\"}")))
                .isEmpty();
    }

    @Test
    void readsWhatABrowserSaw() {
        Response plain = Response.saved("<!doctype html><h1>Cook</h1>", PAGE, null);
        var seen = new Exchange("GET", URI.create("https://jobs.example/api/7"), 200, "{\"data\": " + JOB + "}");
        var page = new Response(plain.request(), PAGE, 200, plain.headers(), plain.body(), null, List.of(seen));

        assertThat(new CapturedExchanges().extract(page))
                .get()
                .extracting(RawPosting::title)
                .isEqualTo(new Stated("Cook", "api:/job_title"));
    }

    @Test
    void followsTheReferencesOfAStore() {
        String text = "Stir the soup. ".repeat(20);
        RawPosting posting = read("<script>window.__APOLLO_STATE__ = {\"ROOT_QUERY\":{\"job\":{\"__ref\":\"Job:1\"}},"
                        + "\"Job:1\":{\"title\":\"Cook\",\"jobDescription\":\"" + text
                        + "\",\"company\":{\"__ref\":\"Company:1\"},\"location\":{\"__ref\":\"Place:4\"}},"
                        + "\"Company:1\":{\"name\":\"Globex\"},\"Place:4\":{\"city\":\"Dublin\"}};</script>")
                .orElseThrow();

        assertThat(Objects.requireNonNull(posting.hiringOrganization().name()).text())
                .isEqualTo("Globex");
        assertThat(posting.jobLocations())
                .extracting(place -> Objects.requireNonNull(place.locality()).text())
                .containsExactly("Dublin");
    }

    @Test
    void readsWhatAScriptConstructsWithADateInMilliseconds() {
        RawPosting posting = read("<script>var o = new US.Job({\"title\":\"Cook\",\"description\":\""
                        + "Stir the soup. ".repeat(20)
                        + "\",\"type\":\"Full time\",\"salaryMin\":27,\"postedAt\":1794700800000});</script>")
                .orElseThrow();

        assertThat(Objects.requireNonNull(posting.datePosted()).text()).isEqualTo("1794700800000");
        assertThat(posting.employmentTypes()).extracting(Stated::text).containsExactly("Full time");
    }

    private static String inertia(String props) {
        String state = "{\"component\": \"Jobs/Show\", \"props\": " + props + "}";
        return "<div id=app data-page=\"" + state.replace("\"", "&quot;") + "\"></div>";
    }

    private static Optional<RawPosting> bare(String html) {
        return new EmbeddedState().extract(Response.saved("<html><body>" + html, PAGE, null));
    }

    private static String json(String state) {
        return "<script id='__NEXT_DATA__' type='application/json'>" + state + "</script>";
    }

    private static Optional<RawPosting> read(String html) {
        return new EmbeddedState().extract(Response.saved("<!doctype html><h1>Cook</h1>" + html, PAGE, null));
    }
}
