package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.posting.RawIdentifier;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class ByteDanceTest {
    private static final String ROW = """
        {"id": "7669925556293601541", "code": "A28333", "title": "Manager Intern",
         "description": "About the Team\\nWe sell.\\nThe hourly rate range is $31.67- $51.28.",
         "requirement": "Minimum Qualifications:\\n- Counting", "tag_list": null,
         "recruit_type": {"id": "202", "name": null, "en_name": "Intern", "i18n_name": "实习"},
         "job_category": {"id": "1", "en_name": "Machine learning", "parent": {"id": "2", "en_name": "R&D"}},
         "job_subject": {"id": "3", "en_name": "MBA Intern - 2027 Start"},
         "city_info": {"code": "CT_94", "location_type": 3, "en_name": "Los Angeles",
           "parent": {"code": "ST_31", "location_type": 2, "en_name": "California",
             "parent": {"code": "CN_6", "location_type": 1, "en_name": "United States of America", "parent": null}}},
         "job_post_info": {"min_salary": null, "max_salary": null, "currency": null, "expiry_time": null}}\
        """;
    private static final String TIKTOK = "https://api.lifeattiktok.com/api/v1/public/supplier/search/job/posts";

    private static String answer(String rows, String count) {
        return "{\"code\": 0, \"message\": \"ok\", \"data\": {\"job_post_list\": " + rows + ", \"count\": " + count
                + "}}";
    }

    @Test
    void readsARow() {
        RawPosting posting = Answers.only(answer("[" + ROW + "]", "4301"));

        assertThat(posting.source()).isEqualTo("bytedance");
        assertThat(posting.id()).isEqualTo(new Stated("7669925556293601541", "api:/id"));
        assertThat(posting.identifiers())
                .containsExactly(new RawIdentifier("requisition", new Stated("A28333", "api:/code")));
        assertThat(Answers.places(posting)).containsExactly("|Los Angeles|California|United States of America");
        assertThat(posting.employmentTypes()).containsExactly(new Stated("Intern", "api:/recruit_type/en_name"));
        assertThat(posting.programmes())
                .containsExactly(new Stated("MBA Intern - 2027 Start", "api:/job_subject/en_name"));
        assertThat(Answers.words(posting.categories())).containsExactly("Machine learning", "R&D");
        assertThat(Answers.sections(posting)).containsExactly("Requirements: Minimum Qualifications:\n- Counting");
    }

    @Test
    void statesNeitherDatesNorPayNorACompany() {
        RawPosting posting = Answers.only(answer("[" + ROW + "]", "4301"));

        assertThat(posting.datePosted()).isNull();
        assertThat(posting.validThrough()).isNull();
        assertThat(posting.baseSalary()).isEmpty();
        assertThat(posting.hiringOrganization().name()).isNull();
        assertThat(Answers.words(posting.description())).contains("$31.67- $51.28");
    }

    @Test
    void takesRegularForNoSchedule() {
        String regular = ROW.replace("\"Intern\"", "\"Regular\"");

        assertThat(Answers.only(answer("[" + regular + "]", "1")).employmentTypes())
                .isEmpty();
    }

    @Test
    void knowsTikToksBoardByItsAddress() {
        AtsAnswer.Postings board = Answers.postings(TIKTOK, answer("[" + ROW + "]", "4301"));

        assertThat(board.system()).isEqualTo("tiktok");
        assertThat(board.declaredTotal()).isEqualTo(4301);
        assertThat(board.postings().getFirst().source()).isEqualTo("tiktok");
    }

    @Test
    void refusesErrorsThatComeWithStatus200() {
        assertThat(Answers.refusal("{\"code\": -4000001, \"data\": null, \"message\": \"System error\"}")
                        .why())
                .isEqualTo("ByteDance answered code -4000001, 'System error', with no data");
        assertThat(Answers.refusal(TIKTOK, "{\"code\": 0, \"message\": \"ok\", \"data\": null}")
                        .why())
                .isEqualTo("TikTok answered code 0, 'ok', with no data");
        assertThat(Answers.refusal(TIKTOK, answer("[]", "null")).why())
                .isEqualTo("TikTok answered code 0 without a list and a count of postings");
        assertThat(Answers.refusal(TIKTOK, answer("null", "0")).why())
                .isEqualTo("TikTok answered code 0 without a list and a count of postings");
        assertThat(Answers.refusal(TIKTOK, answer("[{}]", "1")).why())
                .isEqualTo("no row of the answer of TikTok is a posting: Row 1 has no title.");
    }

    @Test
    void refusesTheWordsOfAGateway() {
        assertThat(Answers.refusal(TIKTOK, "invalid request").why())
                .isEqualTo("the address is TikTok's, but the answer is none of those known: 'invalid request'");
    }

    @Test
    void takesAnEmptyPageForNoPostingsAndKeepsTheTotal() {
        AtsAnswer.Postings page = Answers.postings(TIKTOK, answer("[]", "4301"));

        assertThat(page.postings()).isEmpty();
        assertThat(page.declaredTotal()).isEqualTo(4301);
    }
}
