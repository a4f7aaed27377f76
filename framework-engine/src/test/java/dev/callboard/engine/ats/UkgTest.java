package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class UkgTest {
    private static final String BOARD =
            "https://recruiting.ultipro.com/MIL1000MILL/JobBoard/adf51551-1111-4222-8333-944455556666/";
    private static final String DETAIL = """
        {"Id": "532a7dc9", "Title": "Miller", "RequisitionNumber": "MIL0042", "FullTime": true, "JobCategoryName": "Mills",
         "Description": "<p>You mill (at night) {grain}.</p>", "PostedDate": "2026-06-03T12:00:00Z", "OpportunityIsClosed": false,
         "Locations": [{"LocalizedName": "River mill", "LocalizedDescription": "The mill by the river",
           "Address": {"City": "Tempe", "State": {"Code": "AZ", "Name": "Arizona"}, "Country": {"Code": "USA", "Name": "United States"}}}],
         "JobBoardMemberships": [{"PublishedExternal": false, "ExternalPostedDate": "2026-06-04T12:00:00Z"},
           {"PublishedExternal": true, "ExternalPostedDate": "2026-07-22T12:00:00Z"}],
         "PayRangeVisible": true, "PayRange": {"PayRangeMinimum": 50000, "PayRangeMaximum": 60000},
         "PayRangeCurrencyCode": "USD"}\
        """;

    @Test
    void readsTheOpportunityOfAPage() {
        RawPosting posting = posting(DETAIL);

        assertThat(posting.source()).isEqualTo("ukg");
        assertThat(posting.id()).isEqualTo(new Stated("532a7dc9", "api:/Id"));
        assertThat(Answers.words(posting.url())).isEqualTo(BOARD + "OpportunityDetail?opportunityId=532a7dc9");
        assertThat(posting.description())
                .isEqualTo(new Stated("<p>You mill (at night) {grain}.</p>", "api:/Description"));
        assertThat(Answers.places(posting)).containsExactly("The mill by the river|Tempe|AZ|United States");
        assertThat(posting.employmentTypes()).containsExactly(new Stated("full-time", "api:/FullTime"));
        assertThat(Answers.words(posting.categories())).containsExactly("Mills");
    }

    @Test
    void takesTheDayItWasPublishedForTheDayItWasPosted() {
        assertThat(posting(DETAIL).datePosted())
                .isEqualTo(new Stated("2026-07-22T12:00:00Z", "api:/JobBoardMemberships/1/ExternalPostedDate"));
        assertThat(posting(DETAIL.replace("PublishedExternal\": true", "PublishedExternal\": false"))
                        .datePosted())
                .isNull();
    }

    @Test
    void readsNoPayThatTheEmployerHides() {
        assertThat(Answers.pay(posting(DETAIL))).containsExactly("|USD|50000|60000|");
        assertThat(Answers.pay(posting(DETAIL.replace("PayRangeVisible\": true", "PayRangeVisible\": false"))))
                .isEmpty();
    }

    @Test
    void takesNoTeaserOfAListForAText() {
        String list = """
            {"opportunities": [{"Id": "532a7dc9", "Title": "Miller", "BriefDescription": "You mill.", "Locations": []}],
             "totalCount": 4, "locations": []}\
            """;

        assertThat(Answers.refusal(list).why()).startsWith("UKG Pro names 1 posting without text about the job; fetch");
    }

    @Test
    void findsNothingInThePageOfAnOpportunityThatIsGone() {
        assertThat(Answers.read(BOARD + "OpportunityDetail?opportunityId=9", "<html><div id='app'></div></html>"))
                .isEmpty();
    }

    @Test
    void refusesAPageWhoseOpportunityIsCutOff() {
        assertThat(Answers.refusal(
                                BOARD + "OpportunityDetail?opportunityId=9",
                                "<html><script>new US.Opportunity.CandidateOpportunityDetail({\"Id\": \"5")
                        .why())
                .startsWith(
                        "expected JSON behind 'US.Opportunity.CandidateOpportunityDetail' of the page, found what is"
                                + " none: ");
    }

    private static RawPosting posting(String opportunity) {
        return Answers.only(
                BOARD + "OpportunityDetail?opportunityId=532a7dc9",
                "<html><script>$(function () { var opportunity = new US.Opportunity.CandidateOpportunityDetail("
                        + opportunity + "); });</script></html>");
    }
}
