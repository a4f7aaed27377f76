package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class OracleTest {
    private static final String DETAIL = """
        {"Id": "2026001760", "Title": "Inspector", "Category": "Bridges", "JobSchedule": "Full time",
         "ExternalDescriptionStr": "<p>Inspect.</p>", "ExternalResponsibilitiesStr": "<ul><li>Walk</li></ul>",
         "ExternalQualificationsStr": "<p>Good eyes.</p>", "ShortDescriptionStr": "<p>Teaser.</p>",
         "PrimaryLocation": "Perth, Australia", "PrimaryLocationCountry": "AU",
         "secondaryLocations": [{"Name": "Houston, TX, United States", "CountryCode": "US"}],
         "WorkplaceType": "", "WorkplaceTypeCode": "ORA_HYBRID",
         "ExternalPostedStartDate": "2026-08-19T00:00:00+00:00", "ExternalPostedEndDate": "2026-12-01T00:00:00+00:00",
         "requisitionFlexFields": [{"Prompt": "Salary Range", "Value": "$90,000 - $110,000"},
           {"Prompt": "Grade", "Value": "7"}]}\
        """;

    @Test
    void readsARequisitionsDetails() {
        RawPosting posting = Answers.only("{\"items\": [" + DETAIL + "], \"count\": 1}");

        assertThat(posting.source()).isEqualTo("oracle");
        assertThat(posting.id()).isEqualTo(new Stated("2026001760", "api:/Id"));
        assertThat(posting.description()).isEqualTo(new Stated("<p>Inspect.</p>", "api:/ExternalDescriptionStr"));
        assertThat(Answers.sections(posting))
                .containsExactly("Responsibilities: <ul><li>Walk</li></ul>", "Qualifications: <p>Good eyes.</p>");
        assertThat(Answers.places(posting)).containsExactly("Perth, Australia|||AU", "Houston, TX, United States|||US");
        assertThat(posting.datePosted())
                .isEqualTo(new Stated("2026-08-19T00:00:00+00:00", "api:/ExternalPostedStartDate"));
        assertThat(posting.validThrough())
                .isEqualTo(new Stated("2026-12-01T00:00:00+00:00", "api:/ExternalPostedEndDate"));
        assertThat(Answers.words(posting.employmentTypes())).containsExactly("Full time");
    }

    @Test
    void readsTheTownsOfWorkLocationsThatNoPlaceNames() {
        String detail = """
            {"Id": "7", "Title": "Inspector", "ExternalDescriptionStr": "<p>Inspect.</p>",
             "PrimaryLocation": "Perth, Australia", "PrimaryLocationCountry": "AU",
             "secondaryLocations": [{"Name": "HOUSTON, TX, United States", "CountryCode": "US"}],
             "workLocation": [{"LocationName": "PER-1", "TownOrCity": "Perth", "Region2": null, "Country": "AU"}],
             "otherWorkLocations": [
               {"LocationName": "HOU-2", "TownOrCity": "Houston", "Region2": "TX", "Country": "US"},
               {"LocationName": "TUC-1", "TownOrCity": "Tucson", "Region2": "AZ", "Country": "US"},
               {"LocationName": "GUE-1", "TownOrCity": "Guelph", "Region2": null, "Region3": "Ontario", "Country": "CA"},
               {"LocationName": "Anywhere", "TownOrCity": null, "Country": "US"}]}\
            """;

        assertThat(Answers.places(Answers.only(detail)))
                .containsExactly(
                        "Perth, Australia|||AU",
                        "HOUSTON, TX, United States|||US",
                        "|Tucson|AZ|US",
                        "|Guelph|Ontario|CA");
    }

    @Test
    void readsCodesOfTheWorkplaceWhereNoWordStands() {
        assertThat(Answers.only(DETAIL).workplace()).containsExactly(new Stated("hybrid", "api:/WorkplaceTypeCode"));
        assertThat(Answers.only(DETAIL.replace("ORA_HYBRID", "ORA_ON_SITE")).workplace())
                .containsExactly(new Stated("on-site", "api:/WorkplaceTypeCode"));
        assertThat(Answers.only(DETAIL.replace("\"WorkplaceType\": \"\"", "\"WorkplaceType\": \"Remote\""))
                        .workplace())
                .containsExactly(new Stated("Remote", "api:/WorkplaceType"));
    }

    @Test
    void readsPayFromTheEmployersOwnFields() {
        assertThat(Answers.pay(Answers.only(DETAIL))).containsExactly("$90,000 - $110,000||||");
    }

    @Test
    void takesNoTeaserOfAListForAText() {
        String list = """
            {"items": [{"TotalJobsCount": 812, "requisitionList": [{"Id": "25587", "Title": "Inspector",
              "PostedDate": "2026-08-07", "PrimaryLocation": "Perth, Australia", "ShortDescriptionStr": "Teaser."}]}]}\
            """;

        assertThat(Answers.refusal(list).why())
                .startsWith("Oracle Recruiting names 1 posting without text about the job; fetch each");
    }

    @Test
    void takesAnEmptyListForNoPostings() {
        AtsAnswer.Postings answer =
                Answers.postings("{\"items\": [{\"TotalJobsCount\": 0, \"requisitionList\": []}], \"count\": 1}");

        assertThat(answer.system()).isEqualTo("oracle");
        assertThat(answer.declaredTotal()).isZero();
    }

    @Test
    void refusesDetailsOfNothing() {
        String address = "https://x.fa.us2.oraclecloud.com/hcmRestApi/resources/latest/"
                + "recruitingCEJobRequisitionDetails?finder=ById;Id=9";

        assertThat(Answers.refusal(address, "{\"items\": [], \"count\": 0}").why())
                .isEqualTo("Oracle Recruiting answered without any requisition;"
                        + " the posting is gone or the site's number wrong");
    }
}
