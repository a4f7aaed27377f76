package dev.callboard.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RdfaTest {
    private static final URI PAGE = URI.create("https://jobs.example/jobs/7");

    @Test
    void readsAPostingInItsVocabulary() {
        RawPosting posting = read("""
            <div vocab="https://schema.org/" typeof="JobPosting">
              <h1 property="title">Cook</h1>
              <span property="datePosted" content="2026-11-01">yesterday</span>
              <div property="description"><p>Soup for <b property="hiringOrganization" typeof="Organization">
                <i property="name">Mill</i><a property="url" href="https://mill.example">site</a></b></p></div></div>
            """).orElseThrow();

        assertThat(posting.source()).isEqualTo("rdfa");
        assertThat(posting.title()).isEqualTo(new Stated("Cook", "rdfa:/title"));
        assertThat(posting.datePosted()).isEqualTo(new Stated("2026-11-01", "rdfa:/datePosted"));
        assertThat(posting.hiringOrganization().name()).isEqualTo(new Stated("Mill", "rdfa:/hiringOrganization/name"));
        assertThat(posting.hiringOrganization().url())
                .isEqualTo(new Stated("https://mill.example", "rdfa:/hiringOrganization/url"));
    }

    @Test
    void readsPrefixesOfAllKinds() {
        for (String start : new String[] {
            "<div prefix='dc: http://purl.org/dc/terms/ s: http://schema.org/' typeof='s:JobPosting'>",
            "<div xmlns:s='http://schema.org/' typeof='s:JobPosting'>",
            "<div prefix='s: https://schema.org/' typeof='https://schema.org/JobPosting'>",
        }) {
            assertThat(read(start + "<b property='s:title'>Cook</b></div>"))
                    .as(start)
                    .get()
                    .extracting(RawPosting::title)
                    .isEqualTo(new Stated("Cook", "rdfa:/title"));
        }
        assertThat(read("<div typeof='schema:JobPosting'><b property='schema:title'>Cook</b></div>"))
                .isPresent();
    }

    @Test
    void leavesOutOtherVocabularies() {
        assertThat(read("""
            <div prefix="dc: http://purl.org/dc/terms/" typeof="schema:JobPosting">
            <b property="schema:title">Cook</b><b property="dc:description">Soup.</b></div>\
            """)).get().extracting(RawPosting::description).isNull();
        assertThat(read("<div vocab='https://other.example/' typeof='JobPosting'><b property='title'>Cook</b></div>"))
                .isEmpty();
    }

    @Test
    void putsNamedItemsInTheirPlaces() {
        assertThat(read("""
            <div vocab="https://schema.org/"><div typeof="JobPosting"><b property="title">Cook</b>
            <i property="hiringOrganization" resource="#mill"></i></div>
            <div resource="#mill" typeof="Organization"><b property="name">Mill</b></div></div>\
            """))
                .get()
                .extracting(posting -> posting.hiringOrganization().name())
                .isEqualTo(new Stated("Mill", "rdfa:/hiringOrganization/name"));
    }

    @Test
    void readsRelationsToItemsInside() {
        assertThat(read("""
            <div vocab="https://schema.org/" typeof="JobPosting"><b property="title">Cook</b>
            <div rel="hiringOrganization"><p typeof="Organization"><b property="name">Mill</b></p></div></div>\
            """))
                .get()
                .extracting(posting -> posting.hiringOrganization().name())
                .isEqualTo(new Stated("Mill", "rdfa:/hiringOrganization/name"));
    }

    @Test
    void leavesOutWhatIsSaidOfAnotherThing() {
        assertThat(read("""
            <div vocab="https://schema.org/" typeof="JobPosting" resource="#job"><b property="title">Cook</b>
            <div about="#other"><b property="datePosted">2026-11-01</b></div>
            <div about="#job"><b property="validThrough">2026-12-01</b></div></div>\
            """))
                .get()
                .satisfies(posting -> assertThat(posting.datePosted()).isNull())
                .satisfies(posting -> assertThat(posting.validThrough()).isNotNull());
    }

    private static Optional<RawPosting> read(String html) {
        return new Rdfa().extract(Response.saved("<!doctype html>" + html, PAGE, null));
    }
}
