package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class AshbyTest {
    private static final String JOB = """
        {"id": "7d0c", "title": "Baker", "department": "Bread", "team": "Night", "employmentType": "FullTime",
         "location": "Cork", "address": {"postalAddress": {"addressLocality": "Cork", "addressRegion": "",
           "addressCountry": "Ireland"}},
         "secondaryLocations": [{"location": "Berlin", "address": {"postalAddress":
           {"addressLocality": "Berlin", "addressCountry": "Germany"}}}, {"location": "Cork Harbour"}],
         "publishedAt": "2026-10-02T09:00:00.000+00:00", "isListed": true, "isRemote": true,
         "workplaceType": "Hybrid", "jobUrl": "https://jobs.ashbyhq.com/mill/7d0c",
         "applyUrl": "https://jobs.ashbyhq.com/mill/7d0c/application", "descriptionHtml": "<p>Bake.</p>",
         "descriptionPlain": "Bake.", "shouldDisplayCompensationOnJobPostings": true, "compensation": {
           "compensationTiers": [
             {"title": "Zone A", "components": [
               {"compensationType": "Salary", "interval": "1 YEAR", "currencyCode": "EUR", "minValue": 40000,
                "maxValue": 50000},
               {"compensationType": "EquityPercentage", "interval": "NONE", "minValue": 0.1, "maxValue": 0.2},
               {"compensationType": "Bonus", "interval": "1 YEAR", "currencyCode": "EUR", "minValue": 1000,
                "maxValue": 2000}]},
             {"title": "Zone B", "components": [
               {"compensationType": "Salary", "interval": "1 YEAR", "currencyCode": "EUR", "minValue": 30000,
                "maxValue": 35000}]}]}}\
        """;

    private static String board(String... jobs) {
        return "{\"apiVersion\": \"1\", \"jobs\": [" + String.join(",", jobs) + "]}";
    }

    @Test
    void readsAJobOfABoard() {
        RawPosting posting = Answers.only(board(JOB));

        assertThat(posting.source()).isEqualTo("ashby");
        assertThat(posting.id()).isEqualTo(new Stated("7d0c", "api:/id"));
        assertThat(posting.url()).isEqualTo(new Stated("https://jobs.ashbyhq.com/mill/7d0c", "api:/jobUrl"));
        assertThat(posting.description()).isEqualTo(new Stated("<p>Bake.</p>", "api:/descriptionHtml"));
        assertThat(posting.employmentTypes()).containsExactly(new Stated("FullTime", "api:/employmentType"));
        assertThat(Answers.words(posting.categories())).containsExactly("Bread", "Night");
        assertThat(posting.datePosted()).isEqualTo(new Stated("2026-10-02T09:00:00.000+00:00", "api:/publishedAt"));
        assertThat(posting.openSigns()).containsExactly(new Stated("true", "api:/isListed"));
    }

    @Test
    void readsEveryPlace() {
        assertThat(Answers.places(Answers.only(board(JOB))))
                .containsExactly("Cork|Cork||Ireland", "Berlin|Berlin||Germany", "Cork Harbour|||");
    }

    @Test
    void takesOnlyBaseSalariesForPay() {
        assertThat(Answers.pay(Answers.only(board(JOB))))
                .containsExactly("|EUR|40000|50000|1 YEAR", "|EUR|30000|35000|1 YEAR");
    }

    @Test
    void readsNoPayOfSeveralWeeksAsThatOfOne() {
        RawPosting posting = Answers.only(board(JOB.replace("1 YEAR", "2 WEEK")));

        assertThat(posting.baseSalary()).isEmpty();
        assertThat(posting.notes())
                .contains(
                        "The pay is stated for '2 WEEK', which is none of the periods that pay has; it was not read.");
    }

    @Test
    void takesNoPayThatTheEmployerHides() {
        String hidden = JOB.replace("OnJobPostings\": true", "OnJobPostings\": false");

        assertThat(Answers.only(board(hidden)).baseSalary()).isEmpty();
    }

    @Test
    void takesTheSummaryWhereNoTierHasASalary() {
        String summary = JOB.replace("\"compensationTiers\"", "\"tiers\"").replace("\"compensation\": {", """
            "compensation": {"compensationTiers": [], "summaryComponents": [{"compensationType": "Salary",
              "interval": "1 HOUR", "currencyCode": "GBP", "minValue": 20, "maxValue": null}],\
            """);

        assertThat(Answers.pay(Answers.only(board(summary)))).containsExactly("|GBP|20||1 HOUR");
    }

    @Test
    void trustsTheWorkplaceTypeBeforeIsRemote() {
        String untyped = JOB.replace("\"Hybrid\"", "null");

        assertThat(Answers.only(board(JOB)).workplace()).containsExactly(new Stated("Hybrid", "api:/workplaceType"));
        assertThat(Answers.only(board(untyped)).workplace()).containsExactly(new Stated("remote", "api:/isRemote"));
        assertThat(Answers.only(board(untyped.replace("isRemote\": true", "isRemote\": false")))
                        .workplace())
                .isEmpty();
    }

    @Test
    void leavesOutAJobThatIsNotListed() {
        String unlisted = JOB.replace("isListed\": true", "isListed\": false").replace("Baker", "Secret Baker");

        AtsAnswer.Postings answer = Answers.postings(board(JOB, unlisted));

        assertThat(answer.postings()).hasSize(1);
        assertThat(answer.rejected()).containsExactly("'Secret Baker' is not listed.");
        assertThat(Answers.postings(board(unlisted)).postings()).isEmpty();
    }

    @Test
    void takesAnEmptyBoardForNoPostings() {
        assertThat(Answers.postings(board()).postings()).isEmpty();
    }

    @Test
    void readsWhatAPageKeepsForItsScripts() {
        RawPosting posting = Answers.only("""
            {"organization": {"name": "Mill", "publicWebsite": "https://mill.example"}, "jobBoard": null, "posting": {
              "id": "7d0c", "title": "Baker", "departmentName": "Bread", "teamNames": ["Bread", "Night"],
              "locationName": "Cork", "secondaryLocationNames": ["Remote (Ireland)"], "isListed": true,
              "descriptionHtml": "<p>Bake.</p>", "publishedDate": "2026-10-02", "updatedAt": "2026-10-09T09:00:00Z",
              "applicationDeadline": null, "jobRequisitionId": "59", "isRemote": true, "workplaceType": "Hybrid",
              "shouldDisplayCompensation": true, "summaryComponents": [], "compensationTiers": [{"components": [
                {"compensationType": "Salary", "interval": "1 YEAR", "currencyCode": "EUR", "minValue": 1, "maxValue": 2}]}]}}\
            """);

        assertThat(posting.hiringOrganization().name()).isEqualTo(new Stated("Mill", "api:../organization/name"));
        assertThat(posting.identifiers().getFirst().value()).isEqualTo(new Stated("59", "api:/jobRequisitionId"));
        assertThat(posting.datePosted()).isEqualTo(new Stated("2026-10-02", "api:/publishedDate"));
        assertThat(Answers.words(posting.categories())).containsExactly("Bread", "Night");
        assertThat(Answers.places(posting)).containsExactly("Cork|||", "Remote (Ireland)|||");
        assertThat(Answers.words(posting.workplace())).containsExactly("Hybrid");
        assertThat(Answers.pay(posting)).containsExactly("|EUR|1|2|1 YEAR");
    }

    @Test
    void refusesTheListThatAPageKeeps() {
        String list = """
            {"organization": {"name": "Mill"}, "posting": null, "jobBoard": {"jobPostings": [
              {"id": "7d0c", "title": "Baker", "locationName": "Cork", "workplaceType": null}]}}\
            """;

        assertThat(Answers.refusal(list).why())
                .isEqualTo("Ashby names 1 posting without text about the job; ask for the whole board"
                        + " (GET https://api.ashbyhq.com/posting-api/job-board/{board}?includeCompensation=true)");
        assertThat(Answers.refusal("{\"data\": " + list + "}").why()).startsWith("Ashby names 1 posting");
    }
}
