package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import org.junit.jupiter.api.Test;

class FeishuHireTest {
    private static final String ROW = """
        {"id": "7301", "title": "测试工程师", "sub_title": null, "description": "职责\\n1、测试", "requirement": "本科",
         "job_category": null, "job_function": {"id": "1", "name": "研发", "en_name": "R&D"}, "city_info": null,
         "city_list": [{"code": "CT_11", "name": "北京", "en_name": "Beijing"},
           {"code": "CT_125", "name": "上海", "en_name": null}],
         "recruit_type": {"id": "101", "name": "正式", "en_name": null}, "publish_time": 1764205361939,
         "job_subject": null, "code": "A1", "job_post_info": {"min_salary": 20, "max_salary": 40, "currency": 1}}\
        """;

    @Test
    void readsARowOfASearch() {
        RawPosting posting = Answers.only("{\"code\": 0, \"data\": {\"job_post_list\": [" + ROW
                + "], \"count\": 1, \"extra\": \"{}\"}, \"message\": \"ok\"}");

        assertThat(posting.source()).isEqualTo("feishu");
        assertThat(posting.title()).isEqualTo(new Stated("测试工程师", "api:/title"));
        assertThat(posting.datePosted()).isEqualTo(new Stated("1764205361939", "api:/publish_time"));
        assertThat(posting.categories()).containsExactly(new Stated("R&D", "api:/job_function/en_name"));
        assertThat(Answers.places(posting)).containsExactly("|Beijing||", "|上海||");
        assertThat(Answers.sections(posting)).containsExactly("Requirements: 本科");
    }

    @Test
    void takesRegularForNoSchedule() {
        assertThat(Answers.only("[" + ROW + "]").employmentTypes()).isEmpty();
    }

    @Test
    void readsAPostingsOwnAnswer() {
        RawPosting posting =
                Answers.only("{\"code\": 0, \"data\": {\"job_post_detail\": " + ROW + "}, \"message\": \"ok\"}");

        assertThat(posting.id()).isEqualTo(new Stated("7301", "api:/id"));
    }

    @Test
    void saysThatPayWithoutAUnitWasNotRead() {
        RawPosting posting = Answers.only("[" + ROW + "]");

        assertThat(posting.baseSalary()).isEmpty();
        assertThat(posting.notes())
                .containsExactly("The answer states pay ('20') in a unit it does not name; it was not read.");
    }

    @Test
    void refusesAnErrorWithStatus200() {
        String address = "https://nio.jobs.feishu.cn/api/v1/search/job/posts";

        assertThat(Answers.refusal(address, "{\"code\": 1, \"data\": null, \"message\": \"bad csrf\"}")
                        .why())
                .isEqualTo("Feishu Hire answered code 1, 'bad csrf', with no data");
    }
}
