package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class SoftgardenTest {
    private static final String FEED = """
        {"@context": "http://schema.org", "@type": "DataFeed", "numberOfItems": 1, "dataFeedElement": [
         {"@type": "DataFeedItem", "dateModified": "2026-10-02", "item": {"@type": "JobPosting", "title": "Müller (m/w/d)",
          "identifier": {"@type": "PropertyValue", "name": "Mühle", "value": 63228739},
          "url": "https://mill.career.softgarden.de/jobs/63228739/Mueller/", "datePosted": "2026-10-01T10:00:00.000+01:00",
          "employmentType": "FULL_TIME", "description": "<p>Sie mahlen Korn.</p>",
          "hiringOrganization": {"name": "Mühle GmbH", "industry": "Food"},
          "jobLocation": {"address": {"streetAddress": "-", "addressLocality": "Bayreuth", "addressRegion": "-",
            "addressCountry": "Deutschland"}}}}]}\
        """;

    @Test
    void readsThePostingsOfAFeed() {
        RawPosting posting = Answers.only(FEED);

        assertThat(posting.source()).isEqualTo("softgarden");
        assertThat(posting.id()).isEqualTo(new Stated("63228739", "api:/identifier/value"));
        assertThat(posting.description()).isEqualTo(new Stated("<p>Sie mahlen Korn.</p>", "api:/description"));
        assertThat(Answers.words(posting.employmentTypes())).containsExactly("FULL_TIME");
        assertThat(posting.datePosted()).isEqualTo(new Stated("2026-10-01T10:00:00.000+01:00", "api:/datePosted"));
    }

    @Test
    void takesADashForNothing() {
        assertThat(Answers.places(Answers.only(FEED))).containsExactly("|Bayreuth||Deutschland");
    }

    @Test
    void saysHowManyItDeclares() {
        assertThat(Answers.postings(FEED).declaredTotal()).isOne();

        AtsAnswer.Postings none = Answers.postings(
                "https://mill.career.softgarden.de/jobs.feed.json",
                "{\"@type\": \"DataFeed\", \"numberOfItems\": 0, \"dataFeedElement\": []}");

        assertThat(none.postings()).isEmpty();
        assertThat(none.declaredTotal()).isZero();
    }
}
