package dev.callboard.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetaTagsTest {
    @Test
    void readsLanguageAndAddress() {
        assertThat(read("<html lang=de><link rel=canonical href=https://jobs.example/7>"))
                .get()
                .satisfies(posting -> assertThat(posting.language()).isEqualTo(new Stated("de", "css:html[lang]")))
                .satisfies(posting -> assertThat(posting.url())
                        .isEqualTo(new Stated("https://jobs.example/7", "css:link[rel='canonical']")));
    }

    @Test
    void takesTheSiteForTheEmployerWhereTheTitleSaysSo() {
        assertThat(read("<meta property=og:title content='Job Application for Cook at Mill'>"
                        + "<meta property=og:site_name content=Mill><h1>Cook</h1>"))
                .get()
                .extracting(posting -> posting.hiringOrganization().name())
                .isEqualTo(new Stated("Mill", "css:meta[property='og:site_name']"));
    }

    @Test
    void takesABoardForNoEmployer() {
        assertThat(read("<meta property=og:title content='Cook | Board'>"
                        + "<meta property=og:site_name content=Board><h1>Cook</h1>"))
                .isEmpty();
    }

    private static Optional<RawPosting> read(String html) {
        return new MetaTags()
                .extract(Response.saved("<!doctype html>" + html, URI.create("https://jobs.example/jobs/7"), null));
    }
}
