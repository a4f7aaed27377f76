package dev.callboard.api.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final URI PAGE = URI.create("https://jobs.example/list/all?page=1");

    @Test
    void keepsThePathUnderALoneQuery() {
        assertThat(Links.resolve(PAGE, "?page=2")).contains(URI.create("https://jobs.example/list/all?page=2"));
    }

    @Test
    void resolvesPathsHostsAndWholeAddresses() {
        assertThat(Links.resolve(PAGE, "../apply")).contains(URI.create("https://jobs.example/apply"));
        assertThat(Links.resolve(PAGE, "/apply")).contains(URI.create("https://jobs.example/apply"));
        assertThat(Links.resolve(PAGE, "//other.example/x")).contains(URI.create("https://other.example/x"));
        assertThat(Links.resolve(PAGE, "http://other.example")).contains(URI.create("http://other.example"));
        assertThat(Links.resolve(PAGE, "")).contains(PAGE);
    }

    @Test
    void dropsFragments() {
        assertThat(Links.resolve(PAGE, "#apply")).contains(PAGE);
        assertThat(Links.parse("https://jobs.example/a#b?c")).contains(URI.create("https://jobs.example/a"));
    }

    @Test
    void readsWhatBrowsersRead() {
        assertThat(Links.parse(" https://jobs.example/a b/ü?q=[x]|y \n"))
                .contains(URI.create("https://jobs.example/a%20b/%C3%BC?q=%5Bx%5D%7Cy"));
        assertThat(Links.parse("https://jobs.example/100%/a%20b"))
                .contains(URI.create("https://jobs.example/100%25/a%20b"));
        assertThat(Links.parse("https://jobs.example\\a\\b")).contains(URI.create("https://jobs.example/a/b"));
        assertThat(Links.parse("https://bücher.example/")).contains(URI.create("https://xn--bcher-kva.example/"));
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThat(Links.parse("/relative")).isEmpty();
        assertThat(Links.parse("https://exa mple/")).isEmpty();
        assertThat(Links.parse("")).isEmpty();
    }

    @Test
    void readsAnElementsLink() {
        var html = Jsoup.parse("<a href='?page=3'>next</a><a>none</a>", PAGE.toString());

        assertThat(Links.of(html.expectFirst("a"), "href"))
                .contains(URI.create("https://jobs.example/list/all?page=3"));
        assertThat(Links.of(html.select("a").get(1), "href")).isEmpty();
    }
}
