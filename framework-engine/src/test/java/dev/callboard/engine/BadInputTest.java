package dev.callboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.PageReader.Read;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Pages that nobody means to be read: each is answered with a posting or with the reason why there is
/// none.
@Timeout(60)
class BadInputTest {
    private static final URI PAGE = URI.create("https://jobs.example/jobs/7");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final int MILLION = 1_000_000;
    private static final String TITLE = "<title>Cook at Mill Ltd</title>";
    private static final String COOK = TITLE + """
        <h1>Cook</h1>
        <h2>Responsibilities</h2><ul><li>You will make soup for all of us, every day.</li></ul>
        <h2>Requirements</h2><ul><li>You have two years of experience as a cook or a baker.</li></ul>
        <p>We are looking for a candidate who joins our team in the kitchen of the old mill.</p>
        <a class=button href=/apply>Apply now</a>
        """;

    private final PageReader reader = Engine.create().pageReader();

    @Test
    void findsNothingInBinary() {
        var bytes = new byte[MILLION];
        new Random(7).nextBytes(bytes);

        assertThat(read(bytes, null)).isEqualTo(none());
        assertThat(read(bytes, "text/html")).isEqualTo(none());
    }

    @Test
    void findsNothingInNothing() {
        for (String text : new String[] {"", " ", "\n\n", "\uFEFF", "\0", "<", "{", "[", "null", "<!--"}) {
            assertThat(read(text)).as("'%s'", text).isEqualTo(none());
        }
    }

    @Test
    void readsAroundBrokenUtf8() {
        byte[] bytes = COOK.replace("every day", "every \u00ff\u00fe day").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(cook(read(bytes, "text/html; charset=utf-8")).title()).isEqualTo("Cook");
    }

    @Test
    void readsAPageWithTheWrongCharset() {
        byte[] bytes = COOK.replace("soup", "crème brûlée").getBytes(StandardCharsets.UTF_8);

        assertThat(cook(read(bytes, "text/html; charset=windows-1252")).title()).isEqualTo("Cook");
        assertThat(cook(read(bytes, "text/html; charset=no-such-charset")).title())
                .isEqualTo("Cook");
        assertThat(read(bytes, "text/html; charset=utf-16").postings()).isEmpty();
    }

    @Test
    void readsAPageOfDeepElements() {
        assertThat(cook(read(COOK.replace("<h1>", "<div>".repeat(400) + "<h1>")))
                        .title())
                .isEqualTo("Cook");
    }

    @Test
    void answersAPageDeeperThanTheParserKeeps() {
        Read read = read("<div>".repeat(10_000) + COOK + "</div>".repeat(10_000));

        assertThat(read.postings().isEmpty()).isEqualTo(!read.reason().isEmpty());
    }

    @Test
    void readsAPageOfDeepLists() {
        String page = COOK + "<ul><li>".repeat(10_000) + "soup";

        assertThat(cook(read(page)).title()).isEqualTo("Cook");
    }

    @Test
    void readsAPageOfDeepInlineElements() {
        String page = COOK + "<span class=flex><b>".repeat(10_000) + "soup";

        assertThat(cook(read(page)).title()).isEqualTo("Cook");
    }

    @Test
    void readsBesideDeepJson() {
        for (String deep : new String[] {"[".repeat(10_000), "[".repeat(10_000) + "]".repeat(10_000)}) {
            String script =
                    "<script type=application/ld+json>{\"@type\": \"JobPosting\", \"title\": " + deep + "}</script>";

            assertThat(cook(read(script + COOK)).title()).isEqualTo("Cook");
        }
    }

    @Test
    void findsNothingInDeepJson() {
        assertThat(read("[".repeat(10_000) + "]".repeat(10_000))).isEqualTo(none());
        assertThat(read("{\"jobs\":".repeat(10_000))).isEqualTo(none());
    }

    @Test
    void readsADescriptionOfDeepMarkup() {
        String html = "<div><ul><li>".repeat(3_000) + "You will make soup for all of us.";
        String script =
                "<script type=application/ld+json>{\"@type\": \"JobPosting\", \"title\": \"Cook\", \"description\": \""
                        + html
                        + "\"}</script>";

        assertThat(cook(read(script)).description().text()).endsWith("You will make soup for all of us.");
    }

    @Test
    void readsAPageOfManyLinks() {
        assertThat(cook(read(COOK + "<a href=/jobs/8>Baker in the mill</a> ".repeat(200_000)))
                        .title())
                .isEqualTo("Cook");
    }

    @Test
    void readsAPageOfManyDifferentLinks() {
        var page = new StringBuilder(COOK);
        for (int i = 0; i < 200_000; i++) {
            page.append("<p><a href=/jobs/")
                    .append(i)
                    .append(">Baker ")
                    .append(i)
                    .append("</a></p>");
        }

        assertThat(cook(read(page.toString())).title()).isEqualTo("Cook");
    }

    @Test
    void readsAPageOfMuchText() {
        var page = new StringBuilder(COOK);
        for (int i = 0; page.length() < 20 * MILLION; i++) {
            page.append("<p>You will make soup number ")
                    .append(i)
                    .append(" for all of us, and bread for the others.</p>\n");
        }

        assertThat(cook(read(page.toString())).title()).isEqualTo("Cook");
    }

    @Test
    void readsAPageWithALongLine() {
        String line = "You will make soup for $30 an hour in Berlin, Germany. ".repeat(5 * MILLION / 55);

        assertThat(cook(read(COOK + "<p>" + line)).title()).isEqualTo("Cook");
    }

    @Test
    void readsLongLinesWithoutMarkup() {
        for (String part : new String[] {"soup ", "soup", "1 000,", "**", "** ", "a@", "- ", "$", "<", "&amp;", "  "}) {
            Read read = read("Cook\n\n" + part.repeat(5 * MILLION / part.length()));

            assertThat(read.postings().isEmpty())
                    .as(part)
                    .isEqualTo(!read.reason().isEmpty());
        }
    }

    private Read read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private Read read(byte[] bytes, @Nullable String contentType) {
        return reader.read(Response.saved(Body.of(bytes, contentType, PAGE), PAGE, NOW));
    }

    private Read none() {
        return new Read(List.of(), read("").reason(), false);
    }

    private static JobPosting cook(Read read) {
        assertThat(read.reason()).isEmpty();
        assertThat(read.postings()).hasSize(1);
        return read.postings().getFirst().posting();
    }
}
