package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class PersonioTest {
    private static final String FEED = """
        <?xml version="1.0" encoding="UTF-8"?>
        <workzag-jobs>
          <position>
            <id>1834171</id>
            <subcompany>Mill SE &amp; Co. KG</subcompany>
            <office>Munich</office>
            <additionalOffices><office>Berlin</office><office>Bonn</office></additionalOffices>
            <department>Product</department>
            <recruitingCategory>Engineering</recruitingCategory>
            <name>Engineer</name>
            <jobDescriptions>
              <jobDescription><name>Your tasks</name><value><![CDATA[<ul><li>Build</li></ul>]]></value></jobDescription>
              <jobDescription><name>Your profile</name><value><![CDATA[<p>Curious</p>]]></value></jobDescription>
            </jobDescriptions>
            <employmentType>permanent</employmentType>
            <seniority>experienced</seniority>
            <schedule>full-time</schedule>
            <createdAt>2024-11-13T14:10:41+00:00</createdAt>
          </position>
        </workzag-jobs>
        """;

    @Test
    void readsAPositionOfTheFeed() {
        RawPosting posting = Answers.only(FEED);

        assertThat(posting.source()).isEqualTo("personio");
        assertThat(posting.id()).isEqualTo(new Stated("1834171", "api:/position/id"));
        assertThat(posting.title()).isEqualTo(new Stated("Engineer", "api:/position/name"));
        assertThat(posting.hiringOrganization().name())
                .isEqualTo(new Stated("Mill SE & Co. KG", "api:/position/subcompany"));
        assertThat(Answers.words(posting.employmentTypes())).containsExactly("permanent", "full-time");
        assertThat(Answers.words(posting.categories())).containsExactly("Product", "Engineering");
        assertThat(posting.datePosted()).isEqualTo(new Stated("2024-11-13T14:10:41+00:00", "api:/position/createdAt"));
        assertThat(Answers.places(posting)).containsExactly("Munich|||", "Berlin|||", "Bonn|||");
        assertThat(posting.baseSalary()).isEmpty();
    }

    @Test
    void readsAnOfficeThatIsOnlyAText() {
        assertThat(Answers.places(Answers.only(FEED.replaceFirst(
                        "<additionalOffices>.*</additionalOffices>", "<additionalOffices>Berlin</additionalOffices>"))))
                .containsExactly("Munich|||", "Berlin|||");
    }

    @Test
    void readsTheTextsUnderTheirHeadings() {
        RawPosting posting = Answers.only(FEED);

        assertThat(Answers.sections(posting))
                .containsExactly("Your tasks: <ul><li>Build</li></ul>", "Your profile: <p>Curious</p>");
        assertThat(posting.sections().getLast().text().where())
                .isEqualTo("api:/position/jobDescriptions/jobDescription/1/value");
    }

    @Test
    void refusesAFeedWithoutText() {
        String bare = FEED.replaceAll("(?s)<jobDescriptions>.*</jobDescriptions>", "<jobDescriptions/>");

        assertThat(Answers.refusal(bare).why())
                .startsWith("Personio names 1 posting without text about the job; fetch each posting's own answer");
    }

    @Test
    void takesAnEmptyFeedForNoPostings() {
        assertThat(Answers.postings("<?xml version='1.0'?>\n<workzag-jobs></workzag-jobs>")
                        .postings())
                .isEmpty();
    }

    @Test
    void readsTheListOfTheSearch() {
        RawPosting posting = Answers.only("""
            [{"id": 7, "name": "Engineer", "office": "Munich", "offices": ["Munich", "Berlin"], "department": "Product",
              "schedule": "full-time", "employment_type": "permanent", "description": "Build."}]\
            """);

        assertThat(posting.title()).isEqualTo(new Stated("Engineer", "api:/name"));
        assertThat(Answers.places(posting)).containsExactly("Munich|||", "Berlin|||");
    }
}
