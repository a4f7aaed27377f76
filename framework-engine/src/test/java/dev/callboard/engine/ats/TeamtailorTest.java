package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.RawIdentifier;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class TeamtailorTest {
    private static final String RSS = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:tt="https://teamtailor.com/locations">
          <channel>
            <title>Mill</title>
            <item>
              <title>Baker &amp; Cook</title>
              <description>&lt;p&gt;Bake.&lt;/p&gt;</description>
              <pubDate>Wed, 04 Feb 2026 09:26:20 +0100</pubDate>
              <link>https://mill.teamtailor.com/jobs/716-baker</link>
              <remoteStatus>hybrid</remoteStatus>
              <guid>20fa-01</guid>
              <tt:locations>
                <tt:location><tt:name>HQ</tt:name><tt:city>Madrid</tt:city><tt:country>Spain</tt:country></tt:location>
                <tt:location><tt:name/><tt:city>Vigo</tt:city><tt:country>Spain</tt:country></tt:location>
              </tt:locations>
              <tt:department>Kitchen</tt:department>
              <tt:role>Bread</tt:role>
            </item>
          </channel>
        </rss>
        """;

    private static final String FEED = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Mill", "items": [
          {"id": "20fa-01", "title": "Baker", "url": "https://mill.teamtailor.com/jobs/716-baker",
           "date_published": "2026-02-04T09:26:20+01:00", "content_html": "<p>Bake.</p>", "_jobposting": {
             "@type": "JobPosting", "title": "Baker", "datePosted": "2026-02-04T09:26:20+01:00",
             "hiringOrganization": {"@type": "Organization", "name": "Mill"}, "employmentType": "FULL_TIME",
             "identifier": {"@type": "PropertyValue", "name": "Mill", "value": 716},
             "jobLocation": [{"@type": "Place", "address": {"addressLocality": "Madrid", "addressCountry": "ES"}},
               {"@type": "Place", "address": {"addressLocality": "Vigo", "addressCountry": "ES"}}]}}]}\
        """;

    @Test
    void readsAnItemOfTheRss() {
        RawPosting posting = Answers.only(RSS);

        assertThat(posting.source()).isEqualTo("teamtailor");
        assertThat(posting.id()).isEqualTo(new Stated("20fa-01", "api:/item/guid"));
        assertThat(posting.title()).isEqualTo(new Stated("Baker & Cook", "api:/item/title"));
        assertThat(posting.description()).isEqualTo(new Stated("<p>Bake.</p>", "api:/item/description"));
        assertThat(posting.datePosted()).isEqualTo(new Stated("Wed, 04 Feb 2026 09:26:20 +0100", "api:/item/pubDate"));
        assertThat(posting.workplace()).containsExactly(new Stated("hybrid", "api:/item/remoteStatus"));
        assertThat(Answers.places(posting)).containsExactly("HQ|Madrid||Spain", "|Vigo||Spain");
        assertThat(Answers.words(posting.categories())).containsExactly("Kitchen", "Bread");
    }

    @Test
    void takesNoneForNoWorkplace() {
        assertThat(Answers.only(RSS.replace("hybrid", "none")).workplace()).isEmpty();
    }

    @Test
    void takesAnRssWithoutItemsForNoPostings() {
        assertThat(Answers.postings(RSS.replaceAll("(?s)<item>.*</item>", "")).postings())
                .isEmpty();
    }

    @Test
    void takesNoOtherRss() {
        assertThat(Answers.read(Answers.SAVED, RSS.replace("teamtailor.com/locations", "news.example")))
                .isEmpty();
    }

    @Test
    void readsAnItemOfTheJsonFeed() {
        RawPosting posting = Answers.only(FEED);

        assertThat(posting.description()).isEqualTo(new Stated("<p>Bake.</p>", "api:/content_html"));
        assertThat(posting.identifiers())
                .containsExactly(
                        new RawIdentifier("reference", new Stated("716", "api:/_jobposting/identifier/value")));
        assertThat(Answers.words(posting.employmentTypes())).containsExactly("FULL_TIME");
        assertThat(Answers.places(posting)).containsExactly("|Madrid||ES", "|Vigo||ES");
    }

    @Test
    void refusesAFeedWithoutText() {
        assertThat(Answers.refusal(FEED.replace("content_html", "other")).why())
                .isEqualTo("Teamtailor names 1 posting without text about the job; ask for the whole board"
                        + " (GET https://{host}/jobs.rss?offset={offset}&per_page={limit})");
    }
}
