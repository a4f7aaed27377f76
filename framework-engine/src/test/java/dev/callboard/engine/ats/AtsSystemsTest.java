package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Request;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AtsSystemsTest {
    private static final String LEVER_ID = "a24ec4e5-5caa-473d-abd4-b71f09a8167b";
    static final String EXAMPLES = """
        greenhouse https://boards.greenhouse.io/mill
        greenhouse https://job-boards.eu.greenhouse.io/mill/jobs/4011
        greenhouse https://boards.greenhouse.io/embed/job_app?for=mill&token=4011
        greenhouse https://boards-api.greenhouse.io/v1/boards/mill/jobs?content=true
        greenhouse https://mill.example/careers/open?gh_jid=4011
        lever https://jobs.lever.co/Mill
        lever https://jobs.eu.lever.co/mill/a24ec4e5-5caa-473d-abd4-b71f09a8167b
        lever https://api.lever.co/v0/postings/mill?mode=json
        ashby https://jobs.ashbyhq.com/mill/90fb3621-899e-4b59-925d-25080ec91e18
        ashby https://api.ashbyhq.com/posting-api/job-board/mill
        workday https://mill.wd1.myworkdayjobs.com/en-US/Careers/job/Cork/Smith_R0242
        workday https://wd5.myworkdaysite.com/en-US/recruiting/mill/Careers
        workday https://mill.wd1.myworkdayjobs.com/wday/cxs/mill/Careers/jobs
        smartrecruiters https://jobs.smartrecruiters.com/Mill/743999671674844-nurse
        smartrecruiters https://api.smartrecruiters.com/v1/companies/mill/postings?limit=100
        workable https://apply.workable.com/mill/j/DD136DD7E7/
        workable https://apply.workable.com/api/v1/widget/accounts/mill
        workable https://www.workable.com/api/accounts/mill?details=true
        recruitee https://mill.recruitee.com/o/accountant
        recruitee https://jobs.mill.example/api/offers/
        personio https://mill.jobs.personio.de/job/1834171
        personio https://mill.jobs.personio.com/xml
        teamtailor https://mill.teamtailor.com/jobs/7167985-baker
        teamtailor https://mill.teamtailor.com/jobs.rss
        bamboohr https://mill.bamboohr.com/careers/86
        bamboohr https://mill.bamboohr.com/careers/86/detail
        bamboohr https://mill.bamboohr.com/js/embed.js
        breezy https://mill.breezy.hr/p/4f1c0a-cook
        breezy https://mill.breezy.hr/json
        pinpoint https://mill.pinpointhq.com/en/postings/0a1b-2c
        pinpoint https://mill.pinpointhq.com/postings.json
        rippling https://ats.rippling.com/mill/jobs/2f0674e6-f01f-4ecd-b459-e947241c211f
        rippling https://api.rippling.com/platform/api/ats/v1/board/mill/jobs
        oracle https://mill.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/25587
        oracle https://careers.mill.example/sites/CX_1001/job/25587
        oracle https://careers.mill.example/en/sites/CX_1001/jobs?mode=location
        eightfold https://mill.eightfold.ai/careers?pid=1099555326551&domain=mill.com
        eightfold https://mill.eightfold.ai/api/pcsx/search?domain=mill.com&start=0
        icims https://careers-mill.icims.com/jobs/8214/cook/job
        icims https://uscareers-mill.icims.com/jobs/search?ss=1
        icims https://mill.icims.com/jobs/8214/cook/job
        jobvite https://jobs.jobvite.com/careers/mill/job/octxAfww
        jobvite https://jobs.jobvite.com/mill/search?p=1
        jazzhr https://mill.applytojob.com/apply/AbCdEf/Cook
        jazzhr https://mill.applytojob.com/apply/jobs
        jazzhr https://app.jazz.co/widgets/basic/create/mill
        phenom https://careers.mill.example/global/en/search-results?keywords=cook
        tiktok https://lifeattiktok.com/search/7669925556293601541
        tiktok https://careers.tiktok.com/position/7669925556293601541/detail
        tiktok https://api.lifeattiktok.com/api/v1/public/supplier/search/job/posts
        bytedance https://joinbytedance.com/search/7673941558289205509
        bytedance https://jobs.bytedance.com/en/position/7673941558289205509
        bytedance https://jobs.bytedance.com/api/v1/public/supplier/search/job/posts
        feishu https://nio.jobs.feishu.cn/index/position/7301/detail
        feishu https://jobs.bytedance.com/campus/position/7301/detail
        feishu https://xiaomi.jobs.f.mioffice.cn/index/position/7301/detail
        gem https://jobs.gem.com/mill/am9icG9zdDrdd46zjoAxOoJURvZYzyfN
        gem https://jobs.gem.com/api/public/graphql/batch
        gem https://api.gem.com/job_board/v0/mill/job_posts/
        comeet https://www.comeet.com/jobs/mill/61.005/baker/8A.26E
        comeet https://www.comeet.co/careers-api/2.0/company/61.005/positions?token=A1&details=true
        ukg https://recruiting2.ultipro.com/MIL1000MILL/JobBoard/adf51551-1111-4222-8333-944455556666/?q=&o=postedDateDesc
        ukg https://mill.rec.pro.ukg.net/MIL1000MILL/JobBoard/adf51551-1111-4222-8333-944455556666
        ukg https://recruiting.ultipro.ca/MIL1000MILL/JobBoard/adf51551-1111-4222-8333-944455556666/OpportunityDetail?opportunityId=532a7dc9-1111-4222-8333-944455556666
        ukg https://recruiting.ultipro.com/MIL1000MILL/JobBoard/adf51551-1111-4222-8333-944455556666/JobBoardView/LoadSearchResults
        adp https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=02835ad7-1b2e-4eb2-9773-3454d03b1a3e&ccId=19000101_000001&type=MP&lang=en_US
        adp https://workforcenow.cloud.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=02835ad7-1b2e-4eb2-9773-3454d03b1a3e
        adp https://workforcenow.adp.com/mascsr/default/careercenter/public/events/staffing/v1/job-requisitions?cid=02835ad7-1b2e-4eb2-9773-3454d03b1a3e&ccId=19000101_000001
        paylocity https://recruiting.paylocity.com/recruiting/jobs/All/0a932b3f-1111-4222-8333-944455556666/Mill-LLC
        paylocity https://recruiting.paylocity.com/Recruiting/Jobs/Details/4429441
        softgarden https://mill.career.softgarden.de/jobs/63228739/Miller/
        softgarden https://karriere.mill.example/jobs.feed.json
        zoho https://mill.zohorecruit.com/jobs/Careers
        zoho https://mill.zohorecruit.in/jobs/Careers/590522000011882533/Miller?source=CareerSite
        successfactors https://careers.mill.example/search/?createNewAlert=false&q=&locationsearch=
        successfactors https://careers.mill.example/Mill/search/?q=&startrow=25
        """;
    private static final AtsSystems SYSTEMS = new AtsSystems();

    @Test
    void recognisesAddresses() {
        assertThat(EXAMPLES.lines()).isNotEmpty().allSatisfy(line -> {
            String[] example = line.split(" ", 2);
            assertThat(recognised(URI.create(example[1]))).contains(example[0]);
        });
    }

    @Test
    void takesNoOtherAddress() {
        assertThat(Stream.of(
                        "https://mill.example/careers/4011",
                        "https://www.greenhouse.io/pricing",
                        "https://www.workable.com/features",
                        "https://www.recruitee.com/",
                        "https://mill.i.icims.com/jobs/8214/cook/job",
                        "https://www.icims.com/products",
                        "https://notgreenhouse.io/mill/jobs/4011",
                        "https://boards.greenhouse.io.evil.example/mill",
                        "file:///tmp/page.html",
                        "urn:mill:7"))
                .allSatisfy(
                        address -> assertThat(recognised(URI.create(address))).isEmpty());
    }

    @Test
    void hasAReaderForEverySystem() {
        assertThat(new KnownAnswers().readable().distinct())
                .containsExactlyInAnyOrderElementsOf(
                        SYSTEMS.all().stream().map(AtsSystem::name).toList());
    }

    @Test
    void hasAnExampleAndAMarkerForEverySystem() {
        assertThat(SYSTEMS.all()).allSatisfy(system -> {
            assertThat(system.markers()).isNotEmpty();
            assertThat(EXAMPLES.lines()).anyMatch(line -> line.startsWith(system.name() + " "));
        });
    }

    @Test
    void asksForTheBoardOfAPosting() {
        URI page = URI.create("https://jobs.eu.lever.co/Mill/" + LEVER_ID);

        assertThat(system(page).boardOf(page).map(Request::uri))
                .contains(URI.create("https://api.eu.lever.co/v0/postings/Mill?mode=json&skip=0&limit=100"));
        assertThat(system(page).postingOf(page).map(Request::uri))
                .contains(URI.create("https://api.eu.lever.co/v0/postings/Mill/" + LEVER_ID));
    }

    @Test
    void tellsABoardsNameFromWhatStandsInItsPlace() {
        assertThat(board("https://ats.rippling.com/embed/mill/jobs"))
                .isEqualTo("https://api.rippling.com/platform/api/ats/v1/board/mill/jobs");
        assertThat(board("https://jobs.smartrecruiters.com/oneclick-ui/company/Mill/publication/1"))
                .isEqualTo("https://api.smartrecruiters.com/v1/companies/Mill/postings?limit=100&offset=0");
        assertThat(board("https://jobs.smartrecruiters.com/my-applications/Mill"))
                .isEqualTo("https://api.smartrecruiters.com/v1/companies/Mill/postings?limit=100&offset=0");
        assertThat(board("https://jobs.ashbyhq.com/api/non-user-graphql?op=ApiJobBoardWithTeams"))
                .isEmpty();
        assertThat(recognised(URI.create("https://jobs.jobvite.com/__assets__/scripts/careersite/public/iframe.js")))
                .isEmpty();
    }

    @Test
    void takesTheNamesOfAQueryInAnyOrder() {
        String path = "https://workforcenow.adp.com/mascsr/default/";
        String list = path + "careercenter/public/events/staffing/v1/job-requisitions?cid=02835ad7&$skip=0&$top=20&";

        assertThat(board(path + "mdf/recruitment/recruitment.html?ccId=19_1&type=MP&cid=02835ad7&lang=en_US"))
                .isEqualTo(list + "ccId=19_1");
        assertThat(board(path + "mdf/recruitment/recruitment.html?lang=en_US&cid=02835ad7&ccId=19_1&jobId=7"))
                .isEqualTo(list + "ccId=19_1");
        assertThat(board(path + "mdf/recruitment/recruitment.html?cid=02835ad7"))
                .isEqualTo(list);
    }

    @Test
    void asksForABoardByPost() {
        URI page = URI.create("https://mill.wd1.myworkdayjobs.com/en-US/Careers/job/Cork/Smith_R0242");

        Request board = system(page).boardOf(page).orElseThrow();
        Request posting = system(page).postingOf(page).orElseThrow();

        assertThat(board.method()).isEqualTo("POST");
        assertThat(board.uri()).isEqualTo(URI.create("https://mill.wd1.myworkdayjobs.com/wday/cxs/mill/Careers/jobs"));
        assertThat(board.body()).contains("\"limit\":20");
        assertThat(posting.method()).isEqualTo("GET");
        assertThat(posting.uri())
                .isEqualTo(URI.create("https://mill.wd1.myworkdayjobs.com/wday/cxs/mill/Careers/job/Cork/Smith_R0242"));
    }

    @Test
    void asksWithTheHeaderThatSelectsTheBoard() {
        URI page = URI.create("https://lifeattiktok.com/search/7669925556293601541");

        Request board = system(page).boardOf(page).orElseThrow();

        assertThat(board.headers().first("website-path")).contains("tiktok");
        assertThat(system(page).postingOf(page)).isEmpty();
    }

    @Test
    void asksForAPostingWithItsBoardsNameInTheBody() {
        URI page = URI.create("https://jobs.gem.com/mill/am9icG9z");

        assertThat(system(page).postingOf(page).orElseThrow().body())
                .contains("{\"boardId\":\"mill\",\"extId\":\"am9icG9z\"}");
    }

    @Test
    void asksForNothingWhereTheAddressDoesNotTellTheBoard() {
        URI page = URI.create("https://mill.example/careers?gh_jid=4011");

        assertThat(system(page).boardOf(page)).isEmpty();
        assertThat(system(page).postingOf(page)).isEmpty();
    }

    private static Optional<String> recognised(URI address) {
        return SYSTEMS.recognise(address).map(AtsSystem::name);
    }

    private static String board(String address) {
        URI page = URI.create(address);
        return system(page)
                .boardOf(page)
                .map(request -> request.uri().toString())
                .orElse("");
    }

    private static AtsSystem system(URI address) {
        return SYSTEMS.recognise(address).orElseThrow();
    }
}
