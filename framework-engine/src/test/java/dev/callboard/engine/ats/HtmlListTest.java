package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The systems that list in HTML only.
class HtmlListTest {
    @Test
    void refusesASearchOfIcims() {
        String page = """
            <html><ul><li class="iCIMS_JobCardItem"><a href="https://careers-mill.icims.com/jobs/8214/cook/job">Cook</a></li>
            <li class="iCIMS_JobCardItem"><a href="https://careers-mill.icims.com/jobs/8215/baker/job">Baker</a></li></ul></html>\
            """;

        assertThat(Answers.refusal(page).why())
                .isEqualTo("iCIMS names 2 postings without text about the job; fetch each posting's own answer"
                        + " (GET https://{host}/jobs/{posting}/job?in_iframe=1)");
    }

    @Test
    void refusesASearchOfJobvite() {
        String page = """
            <html><table><tr><td class="jv-job-list-name"><a href="/mill/job/oct">Cook</a></td>
            <td class="jv-job-list-location">2 Locations</td></tr></table></html>\
            """;

        assertThat(Answers.refusal(page).why())
                .isEqualTo("Jobvite names 1 posting without text about the job; fetch each posting's own answer"
                        + " (GET https://jobs.jobvite.com/{board}/job/{posting})");
    }

    @Test
    void refusesABoardOfJazzHr() {
        String page = """
            <html><ul><li class="list-group-item"><h3 class="list-group-item-heading">
            <a href="https://mill.applytojob.com/apply/AbC/Cook">Cook</a></h3></li></ul></html>\
            """;

        assertThat(Answers.refusal(page).why())
                .isEqualTo("JazzHR names 1 posting without text about the job; fetch each posting's own answer"
                        + " (GET https://{tenant}.applytojob.com/apply/{posting})");
    }

    @Test
    void leavesAPostingsOwnPageToItsMarkup() {
        String page = """
            <html><script type="application/ld+json">{"@type": "JobPosting", "title": "Cook"}</script>
            <ul><li class="iCIMS_JobCardItem">Baker</li></ul></html>\
            """;

        assertThat(Answers.read(Answers.SAVED, page)).isEmpty();
    }
}
