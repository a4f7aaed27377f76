package dev.callboard.generic;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import dev.callboard.testkit.RecordedSite;
import dev.callboard.testkit.Replay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/// A career site made up for a test: some pages, and postings whose titles are no usual words of titles.
final class CareerSite {
    static final List<String> TITLES = List.of("Chandler", "Farrier", "Glazing Hand", "Cooper", "Thatcher");
    private final RecordedSite web;

    CareerSite(RecordedSite web) {
        this.web = web;
    }

    /// A page of the site.
    CareerSite page(String path, String html) {
        return raw(path, """
            <html><head><title>Mill</title></head><body><nav><a href="/">Home</a><a href="/careers">Careers</a></nav>
            <main>%s</main><footer><a href="/privacy">Privacy</a></footer></body></html>
            """.formatted(html));
    }

    CareerSite raw(String path, String html) {
        web.server().stubFor(get(urlEqualTo(path)).willReturn(okForContentType("text/html; charset=utf-8", html)));
        return this;
    }

    /// A page for each posting, below a path.
    CareerSite postings(String below) {
        TITLES.forEach(title -> posting(below + slug(title), title));
        return this;
    }

    CareerSite posting(String path, String title) {
        return raw(path, """
            <html><head>%s</head><body><h1>%s</h1></body></html>
            """.formatted(data(title, ""), title));
    }

    /// A posting as JSON-LD.
    ///
    /// @param more further properties, each with a comma behind it
    static String data(String title, String more) {
        return """
            <script type="application/ld+json">{"@type": "JobPosting", "title": "%s", %s
            "hiringOrganization": {"name": "Mill"}, "description": "You work at the mill, by day and by night."}</script>
            """.formatted(title, more);
    }

    /// Something for each posting of its path and its title.
    static String each(String below, BinaryOperator<String> row) {
        return each(below, row, 0, TITLES.size());
    }

    static String each(String below, BinaryOperator<String> row, int from, int to) {
        return TITLES.subList(from, to).stream()
                .map(title -> row.apply(below + slug(title), title))
                .collect(Collectors.joining("\n"));
    }

    Replay run(String start) {
        return web.run(new GenericPlugin(), file(start));
    }

    Replay runWithBrowser(String start) {
        return web.runWithBrowser(new GenericPlugin(), file(start));
    }

    static String slug(String title) {
        return Arrays.stream(title.toLowerCase(Locale.ROOT).split(" ")).collect(Collectors.joining("-"));
    }

    private static String file(String start) {
        return "config: {startUrls: ['{base}" + start + "']}\npoliteness: {interval: PT0S, retries: 0}\n";
    }
}
