package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class AdpTest {
    private static final String API =
            "https://workforcenow.adp.com/mascsr/default/careercenter/public/events/staffing/v1/job-requisitions";
    private static final String DETAIL = """
        {"itemID": "9205892399474_1", "requisitionTitle": "Miller", "clientRequisitionID": "1415",
         "requisitionDescription": "<p>You mill grain.</p>", "postDate": "2026-04-07T11:27:00.000-04:00",
         "workLevelCode": {"shortName": "Full Time"},
         "requisitionLocations": [{"nameCode": {"shortName": "Mill Works, Washington, DC, US"},
            "address": {"cityName": "Washington", "countrySubdivisionLevel1": {"codeValue": "DC"}, "country": {"codeValue": "US"}}},
           {"nameCode": {"shortName": "Tempe, AZ, US"}}],
         "payGradeRange": {"minimumRate": {"amountValue": 70245.0, "currencyCode": "USD"},
            "maximumRate": {"amountValue": 105420.0, "currencyCode": "USD"}},
         "customFieldGroup": {"stringFields": [
            {"nameCode": {"codeValue": "ExternalJobID"}, "stringValue": "954815"},
            {"nameCode": {"codeValue": "SalaryRange"}, "stringValue": "70245.00 To 105420.00 (USD) Annually"}]}}\
        """;

    @Test
    void readsARequisition() {
        RawPosting posting = Answers.only(API + "/9205892399474_1?cid=02835ad7-1b2e-4eb2&ccId=19000101_000001", DETAIL);

        assertThat(posting.source()).isEqualTo("adp");
        assertThat(posting.id()).isEqualTo(new Stated("954815", "api:/customFieldGroup/stringFields/0/stringValue"));
        assertThat(Answers.words(posting.url()))
                .isEqualTo("https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html"
                        + "?cid=02835ad7-1b2e-4eb2&jobId=954815&ccId=19000101_000001");
        assertThat(posting.description())
                .isEqualTo(new Stated("<p>You mill grain.</p>", "api:/requisitionDescription"));
        assertThat(Answers.places(posting))
                .containsExactly("Mill Works, Washington, DC, US|Washington|DC|US", "Tempe, AZ, US|||");
        assertThat(Answers.words(posting.employmentTypes())).containsExactly("Full Time");
        assertThat(posting.datePosted()).isEqualTo(new Stated("2026-04-07T11:27:00.000-04:00", "api:/postDate"));
        assertThat(Answers.pay(posting)).containsExactly("|USD|70245.0|105420.0|Annually");
    }

    @Test
    void claimsNoPeriodOfPayThatIsNotStated() {
        assertThat(Answers.pay(Answers.only(DETAIL.replace(" (USD) Annually", ""))))
                .containsExactly("|USD|70245.0|105420.0|");
    }

    @Test
    void refusesAListThatOnlyNamesItsPostings() {
        String list = """
            {"jobRequisitions": [{"itemID": "9205892399474_1", "requisitionTitle": "Miller"}],
             "meta": {"startSequence": 0, "totalNumber": 41}}\
            """;

        assertThat(Answers.refusal(list).why())
                .startsWith("ADP Workforce Now names 1 posting without text about the job; fetch each");
    }

    @Test
    void takesAnEmptyListForNoPostings() {
        AtsAnswer.Postings none =
                Answers.postings(API + "?cid=1", "{\"jobRequisitions\": [], \"meta\": {\"totalNumber\": 0}}");

        assertThat(none.postings()).isEmpty();
        assertThat(none.declaredTotal()).isZero();
    }
}
