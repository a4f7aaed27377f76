package dev.callboard.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.Stated;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GonePageTest {
    private static final String JOB = "https://www.mill.example/jobs/7010-cook";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Page not found | Mill</title><p>Try the menu.</p>",
                "<title>404 - Mill</title><p>Nothing here.</p>",
                "<title>Mill</title><h1>Job not found</h1>",
                "<title>Mill</title><h1>Diese Stelle ist nicht mehr verfügbar</h1><h2>Weitere Jobs</h2>",
                "<title>Mill</title><h1>Sorry, that page can't be found.</h1>",
                "<title>Jobs</title><p>The position you're looking for has been closed.</p>",
                "<title>Jobs</title><p>Cette offre n'existe plus.</p>"
            })
    void knowsAPageThatSaysItIsNotThere(String html) {
        assertThat(GonePage.evidence(page(html))).isPresent();
    }

    @Test
    void namesTheWordsAndWhereTheyStand() {
        assertThat(GonePage.evidence(page("<html><title>Job not found | Mill</title>")))
                .contains(new Stated("Job not found", "css:html > head > title"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Mill</title><div id=root></div><script>let a = {notFound: 'Job not found'}</script>",
                "<title>Mill</title><h1>Oops, something went wrong</h1><p>Page not found. Try again later.</p>",
                "<title>Access denied</title><p>The page you requested was refused.</p>",
                "<title>Mill</title><h1>Job not found</h1><p>Please log in</p>",
                "<title>How a job closed the gap between us and everybody else</title><p>A story.</p>",
                "<title>Mill</title><div hidden>Job not found</div><p>Loading</p>",
                "<title>Mill</title><template><p>Job not found</p></template><noscript>Not found</noscript>",
                "<title>Jobs</title><h1>Our jobs</h1><ul><li>Cook: position filled</li><li>Baker</li></ul>",
                "<title>404 Main Street</title><p>Our new home.</p>"
            })
    void leavesOpenWhatAPageDoesNotSay(String html) {
        assertThat(GonePage.evidence(page(html))).isEmpty();
    }

    @Test
    void takesALineOfALongTextForNoticeOnlyWhereItIsMarkedAsOne() {
        String story = "<title>Mill</title><h1>Our year</h1>" + "<p>We cooked a lot of soup for many people. </p>"
                + "<p>%s</p>".formatted("Soup ".repeat(400));

        assertThat(GonePage.evidence(page(story + "<p>In May this position has been filled.</p>")))
                .isEmpty();
        assertThat(GonePage.evidence(page(story + "<div role=alert>This position has been filled.</div>")))
                .contains(new Stated("This position has been filled.", "css:html > body > div"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.mill.example/, true",
        "https://mill.example/en-us/, true",
        "https://www.mill.example/jobs?error=true, true",
        "https://www.mill.example/search-results, true",
        "https://www.mill.example/404.html, true",
        "https://www.mill.example/jobs/7010-cook-and-baker, false",
        "https://www.mill.example/en/jobs/7010-cook, false",
        "https://login.example/, false",
        "https://www.mill.example/#/jobs/7010-cook, false",
        "https://www.mill.example/jobs?id=7010, false",
        "https://www.mill.example/jobs/7010-cook/?lang=en, false"
    })
    void knowsWhereAnAddressLeadsThatIsNoMore(URI reached, boolean gone) {
        var body = Body.of("<title>Mill</title><h1>Work with us</h1>", reached);
        var page = new Response(Request.posting(URI.create(JOB)), reached, 200, Headers.NONE, body, null, List.of());

        assertThat(GonePage.evidence(page))
                .isEqualTo(
                        gone
                                ? Optional.of(new Stated("'" + JOB + "' led to '" + reached + "'", "url:" + reached))
                                : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"status\":404,\"error\":\"Nope\"}; 404; api:/status",
                "{\"error\":\"Job not found\"}; Job not found; api:/error",
                "{\"httpStatus\":\"410\"}; 410; api:/httpStatus"
            })
    void readsTheAnswerOfAnApi(String body, String text, String where) {
        assertThat(GonePage.evidence(page(body))).contains(new Stated(text, where));
    }

    @Test
    void takesAnErrorOfAnApiForNoAnswer() {
        assertThat(GonePage.evidence(page("{\"status\":400,\"error\":\"invalid request\"}")))
                .isEmpty();
        assertThat(GonePage.evidence(page("{\"status\":\"open\",\"title\":\"Cook\"}")))
                .isEmpty();
    }

    @Test
    void readsTheStatusInTheStateOfAPage() {
        String shell =
                "<title>Mill</title><div id=__next></div><script id=__NEXT_DATA__ type=application/json>%s</script>";

        assertThat(GonePage.evidence(page(shell.formatted("{\"props\":{\"pageProps\":{\"statusCode\":410}}}"))))
                .contains(new Stated("410", "state:/props/pageProps/statusCode"));
        assertThat(GonePage.evidence(page(shell.formatted("{\"props\":{},\"page\":\"/404\"}"))))
                .contains(new Stated("/404", "state:/page"));
        assertThat(GonePage.evidence(page(shell.formatted("{\"props\":{\"pageProps\":{\"statusCode\":500}}}"))))
                .isEmpty();
    }

    private static Response page(String html) {
        return Response.saved(html, URI.create(JOB), null);
    }
}
