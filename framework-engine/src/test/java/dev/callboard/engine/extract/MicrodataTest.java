package dev.callboard.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MicrodataTest {
    private static final URI PAGE = URI.create("https://jobs.example/jobs/7");

    @Test
    void readsEveryValueWithItsPlace() {
        RawPosting posting = read("""
            <div itemscope itemtype="http://schema.org/JobPosting">
              <h1 itemprop="title">Cook</h1><a itemprop="url" href="/jobs/7">more</a>
              <time itemprop="datePosted" datetime="2026-11-01">yesterday</time>
              <meta itemprop="employmentType" content="FULL_TIME"><span itemprop="employmentType">Intern</span>
              <div itemprop="description"><p>Soup for <b itemprop="hiringOrganization" itemscope
                itemtype="http://schema.org/Organization"><i itemprop="name">Mill</i></b></p></div>
              <ul itemprop="skills"><li>Knives</li><li>Stoves</li></ul></div>\
            """).orElseThrow();

        assertThat(posting.source()).isEqualTo("microdata");
        assertThat(posting.title()).isEqualTo(new Stated("Cook", "microdata:/title"));
        assertThat(posting.url()).isEqualTo(new Stated("/jobs/7", "microdata:/url"));
        assertThat(posting.datePosted()).isEqualTo(new Stated("2026-11-01", "microdata:/datePosted"));
        assertThat(posting.employmentTypes())
                .containsExactly(
                        new Stated("FULL_TIME", "microdata:/employmentType/0"),
                        new Stated("Intern", "microdata:/employmentType/1"));
        assertThat(posting.hiringOrganization().name())
                .isEqualTo(new Stated("Mill", "microdata:/hiringOrganization/name"));
        assertThat(posting.description())
                .isNotNull()
                .satisfies(description -> assertThat(description.text()).startsWith("<p>Soup for"));
        assertThat(posting.skills())
                .containsExactly(
                        new Stated("Knives", "microdata:/skills/0"), new Stated("Stoves", "microdata:/skills/1"));
    }

    @Test
    void readsPartsThatStandElsewhere() {
        assertThat(read("""
            <div itemscope itemtype="https://schema.org/JobPosting/" itemref="head none"></div>
            <h1 id="head"><a itemprop="title" href="/apply">Cook</a></h1>\
            """)).get().extracting(RawPosting::title).isEqualTo(new Stated("Cook", "microdata:/title"));
    }

    @Test
    void survivesAnItemThatRefersToItself() {
        assertThat(read("""
            <div id="me" itemscope itemprop="x" itemref="me" itemtype="https://schema.org/JobPosting">
            <b itemprop="title">Cook</b></div>\
            """)).isPresent();
    }

    @Test
    void findsThePostingInAPagesItem() {
        assertThat(read("""
            <body itemscope itemtype="https://schema.org/WebPage">
            <div itemprop="mainEntity" itemscope itemtype="https://schema.org/JobPosting">
            <b itemprop="title">Cook</b></div></body>\
            """)).get().extracting(RawPosting::title).isEqualTo(new Stated("Cook", "microdata:/title"));
    }

    @Test
    void takesAListForNoPosting() {
        assertThat(read("""
            <div itemscope itemtype="https://schema.org/JobPosting"><b itemprop="title">Cook</b></div>
            <div itemscope itemtype="https://schema.org/JobPosting"><b itemprop="title">Waiter</b></div>\
            """)).isEmpty();
    }

    @Test
    void takesAnotherTypeForNoPosting() {
        assertThat(read("<div itemscope itemtype='https://schema.org/Article'><b"
                        + " itemprop='title'>JobPosting</b></div>"))
                .isEmpty();
    }

    private static Optional<RawPosting> read(String html) {
        return new Microdata().extract(Response.saved("<!doctype html>" + html, PAGE, null));
    }
}
