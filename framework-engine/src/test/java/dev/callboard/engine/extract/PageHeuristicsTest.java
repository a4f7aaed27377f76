package dev.callboard.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.places.Gazetteer;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Pages and texts that mark nothing up.
class PageHeuristicsTest {
    private static final String BODY = """
        <h2>What you will do</h2><ul><li>Cook soup for three hundred guests every day of the week</li>
        <li>Keep the kitchen clean and the knives sharp, with a team of four</li></ul>
        <h2>Requirements</h2><ul><li>Two years in a professional kitchen of any size</li></ul>
        """;

    @Test
    void takesATitleThatTheTextNamesForNoEmployer() {
        RawPosting posting = page("""
            <html><head><title>Beekeeper | Jobs</title></head><body><h1>Beekeeper</h1><p>Full-time</p><article>%s
            <p>As our Beekeeper you do what a Beekeeper does.</p></article><a href=/apply/1>Apply now</a></body></html>
            """.formatted(BODY)).orElseThrow();

        assertThat(text(posting.title())).isEqualTo("Beekeeper");
        assertThat(posting.hiringOrganization().name()).isNull();
    }

    @Test
    void readsATitleFactsAndTheText() {
        RawPosting posting = page("""
            <html><head><title>Soup Cook | Globex</title></head><body><nav><a href=/>Home</a><a href=/jobs>Jobs</a></nav>
            <h1>Soup Cook</h1><dl><dt>Location</dt><dd>Cork, Ireland</dd><dt>Employment type</dt><dd>Full-time</dd>
            <dt>Company</dt><dd>Globex</dd></dl><article>%s</article><a href=/apply/1>Apply now</a>
            <h2>Similar jobs</h2><ul><li><a href=/2>Bread baker for the night shift in our bakery</a></li></ul></body></html>
            """.formatted(BODY)).orElseThrow();

        assertThat(text(posting.title())).isEqualTo("Soup Cook");
        assertThat(text(posting.hiringOrganization().name())).isEqualTo("Globex");
        assertThat(posting.jobLocations())
                .singleElement()
                .satisfies(place -> assertThat(text(place.text())).isEqualTo("Cork, Ireland"));
        assertThat(posting.employmentTypes()).extracting(Stated::text).contains("Full-time");
        assertThat(text(posting.applyUrl())).isEqualTo("https://x.example/apply/1");
        assertThat(text(posting.description())).contains("knives sharp").doesNotContain("Bread baker");
    }

    @Test
    void takesALinkToAHiddenMailAddressForNone() {
        RawPosting posting = page("""
            <html><head><title>Soup Cook | Globex</title></head><body><h1>Soup Cook</h1>
            <article>%s</article><a href=/cdn-cgi/l/email-protection#ab>Apply now</a></body></html>
            """.formatted(BODY)).orElseThrow();

        assertThat(posting.applyUrl()).isNull();
        assertThat(posting.openSigns()).extracting(Stated::text).containsExactly("Apply now");
    }

    @Test
    void takesNoDateFromOtherPostings() {
        RawPosting posting = page("""
            <html><head><title>Soup Cook | Globex</title></head><body><h1>Soup Cook</h1><p>Posted 3 days ago</p>
            <article>%s</article><a href=/apply/1>Apply now</a><p>Posted 5 days ago</p>
            <h2>Similar jobs</h2><p>Baker</p><p>Posted 9 days ago</p></body></html>
            """.formatted(BODY)).orElseThrow();

        assertThat(text(posting.datePosted())).isEqualTo("Posted 3 days ago");
    }

    @Test
    void takesADateBelowTheTextWhereTheHeadHasNone() {
        RawPosting posting = page("""
            <html><head><title>Soup Cook | Globex</title></head><body><h1>Soup Cook</h1>
            <article>%s</article><a href=/apply/1>Apply now</a><p>Posted 5 days ago</p>
            <h2>Similar jobs</h2><p>Baker</p><p>Posted 9 days ago</p></body></html>
            """.formatted(BODY)).orElseThrow();

        assertThat(text(posting.datePosted())).isEqualTo("Posted 5 days ago");
    }

    @Test
    void takesALineThatLeadsToAFormForAWayToApply() {
        String page = "<html><title>Soup Cook</title><h1>Soup Cook</h1><p>Location:"
                + " Cork</p><article>%s</article><h2>Similar jobs</h2><div>%s</div>";

        assertThat(page(page.formatted(BODY, "TO APPLY FILL OUT THE FORM BELOW:"))
                        .orElseThrow()
                        .openSigns())
                .extracting(Stated::text)
                .containsExactly("TO APPLY FILL OUT THE FORM BELOW:");
        assertThat(page(page.formatted(BODY, "Fill out the form below to ask us anything"))
                        .orElseThrow()
                        .openSigns())
                .isEmpty();
    }

    @Test
    void readsATextCaptureAndItsBanner() {
        RawPosting posting =
                new TextCapture(Gazetteer::isPlace).extract(response("""
                    Soup Cook (Summer 2025)

                    Globex

                    Jan 12

                    Applications are closed

                      • Internship
                        Full-time
                      • Palo Alto

                    Requirements

                      • Pursuing a degree in cooking or a relevant field of study, with a graduation date in 2026
                      • Proficiency with spoons, pots and everything else there is in a large kitchen

                    Responsibilities

                      • Cook soup for three hundred guests every day of the week at Globex
                    """)).orElseThrow();

        assertThat(text(posting.title())).isEqualTo("Soup Cook (Summer 2025)");
        assertThat(posting.closedSigns()).extracting(Stated::text).containsExactly("Applications are closed");
        assertThat(text(posting.datePosted())).isEqualTo("Jan 12");
        assertThat(text(posting.description()))
                .doesNotContain("Applications are closed")
                .contains("spoons");
    }

    @Test
    void findsNoPostingInAListOfJobs() {
        Optional<RawPosting> posting = page("<html><title>Careers</title><body><h1>Open positions</h1><ul>"
                + "<li><a href=/1>Soup Cook</a></li><li><a href=/2>Baker</a></li>".repeat(20)
                + "</ul></body></html>");

        assertThat(posting.flatMap(found -> Optional.ofNullable(found.description())))
                .isEmpty();
    }

    @Test
    void findsNoPostingInAnArticle() {
        Optional<RawPosting> posting =
                page("<html><title>How we cook</title><body><h1>How we cook our soup</h1><p>%s</p></body></html>"
                        .formatted("We have been cooking soup since 1980, and people love it. ".repeat(30)));

        assertThat(posting.flatMap(found -> Optional.ofNullable(found.description())))
                .isEmpty();
    }

    private static String text(@Nullable Stated stated) {
        return Objects.requireNonNull(stated).text();
    }

    private static Optional<RawPosting> page(String html) {
        return new Markup(Gazetteer::isPlace).extract(response(html));
    }

    private static Response response(String body) {
        return Response.saved(body, URI.create("https://x.example/1"), null);
    }
}
