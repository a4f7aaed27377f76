package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.api.ats.JobBoards;
import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.fetch.UnreadableException;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownBoardsTest {
    private static final JobBoards BOARDS = new KnownBoards(new KnownAnswers(), _ -> Optional.empty());
    private static final String WORKDAY = "https://mill.wd1.myworkdayjobs.com/Careers";

    @Test
    void findsTheWayBackFromEveryBoardsRequest() {
        List<Site> boards = AtsSystemsTest.EXAMPLES
                .lines()
                .flatMap(line -> BOARDS.at(URI.create(line.split(" ", 2)[1])).stream())
                .toList();

        assertThat(boards).hasSizeGreaterThan(30).allSatisfy(board -> {
            Request first = board.start().getFirst();
            assertThat(BOARDS.of(first).orElseThrow().start()).isEqualTo(board.start());
        });
    }

    @Test
    void knowsNoOtherRequest() {
        assertThat(BOARDS.of(Request.listing(URI.create("https://mill.example/careers/list"))))
                .isEmpty();
        assertThat(BOARDS.of(Request.listing(URI.create("https://mill.example/jobs"))))
                .isEmpty();
    }

    @Test
    void findsABoardThatAPageEmbeds() {
        assertThat(boardOn("<div id='grnhse_app'></div>"
                        + "<script src='https://boards.greenhouse.io/embed/job_board/js?for=mill'></script>"))
                .contains("https://boards-api.greenhouse.io/v1/boards/mill/jobs?content=true&pay_transparency=true");
        assertThat(boardOn("<iframe src='https://mill.jobs.personio.de/?language=en'></iframe>"))
                .contains("https://mill.jobs.personio.de/xml");
    }

    @Test
    void findsABoardThatAScriptNames() {
        assertThat(boardOn("<div id='lever-jobs-container'></div>"
                        + "<script>window.leverJobsOptions = {accountName: 'Mill', includeCss: true};</script>"))
                .contains("https://api.lever.co/v0/postings/Mill?mode=json&skip=0&limit=100");
        assertThat(boardOn("<script>fetch(\"https:\\/\\/api.ashbyhq.com\\/posting-api\\/job-board\\/mill\")</script>"))
                .contains("https://api.ashbyhq.com/posting-api/job-board/mill?includeCompensation=true");
    }

    @Test
    void findsTheBoardOfAWidget() {
        assertThat(boardOn("<script src='https://static.smartrecruiters.com/job-widget/1.6.2/script/smart_widget.js'>"
                        + "</script><script>widget({\"company_code\": \"Mill1\", \"bg\": \"#fff\"});</script>"))
                .contains("https://api.smartrecruiters.com/v1/companies/Mill1/postings?limit=100&offset=0");
        assertThat(boardOn("<script>whr(document).ready(function(){whr_embed(407621, {detail: 'titles'});});</script>"))
                .contains("https://apply.workable.com/api/v1/widget/accounts/407621?details=true");
        assertThat(boardOn("<div class='jv-careersite' data-careersite='mill'></div>"
                        + "<script src='//jobs.jobvite.com/__assets__/scripts/careersite/public/iframe.js'></script>"))
                .contains("https://jobs.jobvite.com/mill/search/?p=0");
        assertThat(boardOn("<script src='//app.jazz.co/widgets/basic/create/mill'></script>"))
                .contains("https://mill.applytojob.com/apply/jobs");
        assertThat(boardOn("<div id='BambooHR'></div><script src='https://mill.bamboohr.com/js/embed.js'></script>"))
                .contains("https://mill.bamboohr.com/careers/list");
    }

    @Test
    void findsTheSystemBehindACompanysOwnDomain() {
        assertThat(boardOn("<script src='https://assets-aws.teamtailor-cdn.com/assets/careersite.js'></script>"))
                .contains("https://mill.example/jobs.rss?offset=0&per_page=100");
        assertThat(boardOn("<script>window._EF_GROUP_ID = \"mill.com\"; var cookies = {\"domain\":"
                        + " \"x.example\"};</script>"))
                .contains("https://mill.example/api/pcsx/search?domain=mill.com&query=&location=&start=0"
                        + "&sort_by=timestamp");
    }

    @Test
    void takesFromAPagesSourceWhatItsAddressDoesNotTell() {
        assertThat(boardOn(
                        "https://mill.eightfold.ai/careers",
                        "<script>var config = {\"domain\": \"mill.com\"}</script>"))
                .contains("https://mill.eightfold.ai/api/pcsx/search?domain=mill.com&query=&location=&start=0"
                        + "&sort_by=timestamp");
    }

    @Test
    void findsTheBoardThatPostingsAreLinkedOn() {
        assertThat(boardOn("<a href='https://jobs.ashbyhq.com/grain/90fb3621-899e-4b59-925d-25080ec91e18'>Miller</a>"
                        + "<a href='https://jobs.ashbyhq.com/grain/90fb3621-899e-4b59-925d-25080ec91e19'>Baker</a>"))
                .contains("https://api.ashbyhq.com/posting-api/job-board/grain?includeCompensation=true");
        assertThat(boardOn("<a href='https://jobs.ashbyhq.com/mill/90fb3621-899e-4b59-925d-25080ec91e18'>Miller</a>"))
                .contains("https://api.ashbyhq.com/posting-api/job-board/mill?includeCompensation=true");
    }

    @Test
    void takesNoBoardOfOthers() {
        assertThat(boardOn("<a href='https://jobs.ashbyhq.com/grain/90fb3621-899e-4b59-925d-25080ec91e18'>News</a>"))
                .isEmpty();
        assertThat(boardOn("<a href='https://jobs.lever.co/grain'>Grain</a> <a"
                        + " href='https://jobs.lever.co/mill'>Mill</a>"))
                .isEmpty();
        assertThat(boardOn("<a href='https://blog.teamtailor.com/hiring'>How we hire</a>"))
                .isEmpty();
    }

    @Test
    void keepsToOneSystemWhereOneIsChosen() {
        URI lever = URI.create("https://jobs.lever.co/mill");

        assertThat(BOARDS.only("lever").at(lever)).isPresent();
        assertThat(BOARDS.only("ashby").at(lever)).isEmpty();
        assertThatThrownBy(() -> BOARDS.only("leaver"))
                .hasMessageStartingWith("there is no system 'leaver' with boards; there are: adp, ashby, bamboohr, ");
    }

    @Test
    void asksForPartsOfAListThatWorkdayStopsCounting() {
        Parsed.Listing page = listing(WORKDAY, """
            {"total": 2000, "jobPostings": [{"title": "Miller", "externalPath": "/job/Cork/Miller_R1"}],
             "facets": [{"facetParameter": "locations", "values": [{"id": "c", "count": 7}, {"id": "d", "count": 8}]},
                        {"facetParameter": "jobFamilyGroup", "values": [{"id": "a", "count": 1200}, {"id": "b", "count": 1300}]}]}
            """);

        assertThat(page.coverage())
                .isEqualTo(new Coverage.Capped(
                        "Workday declares exactly 2000 postings, which is where it stops counting"));
        assertThat(page.requests())
                .extracting(Request::body)
                .contains(
                        "{\"appliedFacets\":{\"jobFamilyGroup\":[\"a\"]},\"limit\":20,\"offset\":0,\"searchText\":\"\"}",
                        "{\"appliedFacets\":{\"jobFamilyGroup\":[\"b\"]},\"limit\":20,\"offset\":0,\"searchText\":\"\"}")
                .noneMatch(body -> body.contains("locations"));
    }

    @Test
    void believesATotalBeyondWhereOthersStopCounting() {
        assertThat(listing(WORKDAY, """
            {"total": 18387, "jobPostings": [{"title": "Miller", "externalPath": "/job/Cork/Miller_R1"}]}
            """).coverage()).isEqualTo(Coverage.total(18387));
    }

    @Test
    void takesAnEmptyListForNoneWhereUnknownBoardsHaveOne() {
        assertThatThrownBy(() -> listing(
                        "https://jobs.smartrecruiters.com/Mill", "{\"offset\": 0, \"totalFound\": 0, \"content\": []}"))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("SmartRecruiters lists nothing, as it does for a board that it does not know");
    }

    @Test
    void takesNoHelpOfAnotherHostForAnEmptyList() {
        String none = "<html><title>Help</title><p>No jobs found? Ask the employer.</p></html>";
        URI help = URI.create("https://www.jobvite.com/support/job-seeker-support/?invalid=1");

        assertThat(listing("https://jobs.jobvite.com/mill", none).coverage()).isEqualTo(Coverage.last());
        assertThatThrownBy(() -> listing("https://jobs.jobvite.com/mill", help, none))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("expected a list of postings as Jobvite writes it, found a page titled 'Help' without any");
    }

    @Test
    void asksForEveryPageOfAListThatSaysItsLength() {
        String list = """
            <html><body><span class="paginationLabel">Ergebnisse <b>1 – 2</b> von <b>5</b></span><table>
            <tr class="data-row"><td><a href="/Mill/job/Cork-Miller/11/" class="jobTitle-link">Miller</a></td></tr>
            <tr class="data-row"><td><a href="/Mill/job/Cork-Baker/12/" class="jobTitle-link">Baker</a>
              <a href="/Mill/job/Cork-Baker/12/" class="jobTitle-link">Baker</a></td></tr></table></body></html>\
            """;
        URI address = URI.create("https://mill.example/Mill/go/Jobs/7/");
        Site board = BOARDS.on(Response.saved(list, address, null)).orElseThrow();
        Request first = board.start().getFirst();

        var page = (Parsed.Listing) board.parse(
                new Response(first, first.uri(), 200, Headers.NONE, Body.of(list, first.uri()), null, List.of()));

        assertThat(first.uri()).isEqualTo(URI.create("https://mill.example/Mill/search/?q=&startrow=0"));
        assertThat(page.coverage()).isEqualTo(Coverage.total(5));
        assertThat(page.requests())
                .extracting(request -> request.uri().toString())
                .containsExactly(
                        "https://mill.example/Mill/job/Cork-Miller/11/",
                        "https://mill.example/Mill/job/Cork-Baker/12/",
                        "https://mill.example/Mill/search/?q=&startrow=2",
                        "https://mill.example/Mill/search/?q=&startrow=4");
    }

    @Test
    void provesNothingByAListThatEndsWhereTheSystemStops() {
        String opening = "{\"Posting_Title\": \"Miller\", \"Job_Description\": \"You mill.\", \"id\": \"%d\"}";
        String fifty = IntStream.range(0, 50).mapToObj(opening::formatted).collect(Collectors.joining(","));
        String board = "https://mill.zohorecruit.com/jobs/Careers";

        assertThat(listing(board, ZohoRecruitTest.page(opening.formatted(1))).coverage())
                .isEqualTo(Coverage.last());
        assertThat(listing(board, ZohoRecruitTest.page(fifty)).coverage())
                .isEqualTo(new Coverage.Capped("Zoho Recruit lists exactly 50 postings, which is where it stops"));
    }

    @Test
    void provesNothingByAListThatDoesNotSayItsLength() {
        String list = "<html><body><a href='/job/Miller/11/' class='jobTitle-link'>Miller</a></body></html>";

        assertThat(listing("https://mill.example/search/?q=&startrow=0", list).coverage())
                .isEqualTo(new Coverage.Capped("SAP SuccessFactors does not say how many postings its list has"));
    }

    @Test
    void saysWhichRowsAreLost() {
        assertThat(listing("https://mill.breezy.hr/", """
            [{"id": "4f1c", "name": "Cook", "published_date": "2026-10-02T09:00:00.000Z", "url": ""}]
            """).coverage())
                .isEqualTo(new Coverage.Capped(
                        "Breezy leaves postings without title or text: Row 1, 'Cook', has no text about the job."));

        assertThat(listing("https://jobs.ashbyhq.com/mill", """
            {"apiVersion": "1", "jobs": [{"id": "1", "title": "Cook", "descriptionPlain": "Soup.", "isListed": true},
                      {"id": "2", "descriptionPlain": "Bread.", "isListed": true}]}
            """).coverage())
                .isEqualTo(new Coverage.Capped("Ashby leaves postings without title or text: Row 2 has no title."));
    }

    @Test
    void doesNotReadALastDayThatIsMadeUp() {
        RawPosting read = RawPosting.builder("ld")
                .title(new Stated("Miller", "ld:/title"))
                .validThrough(new Stated("2026-11-30", "ld:/validThrough"))
                .build();
        URI page = URI.create("https://careers-mill.icims.com/jobs/8214/miller/job");
        Site board = new KnownBoards(new KnownAnswers(), _ -> Optional.of(read.and(read)))
                .at(page)
                .orElseThrow();

        RawPosting posting = ((Parsed.Posting) board.parse(Response.saved("<h1>Miller</h1>", page, null))).posting();

        assertThat(posting.readings()).extracting(RawPosting::validThrough).containsOnlyNulls();
        assertThat(posting.notes()).containsExactly("The last day on pages of iCIMS is made up; it was not read.");
    }

    private static Parsed.Listing listing(String address, String body) {
        Site board = BOARDS.at(URI.create(address))
                .or(() -> BOARDS.of(Request.listing(URI.create(address))))
                .orElseThrow();
        return listing(address, board.start().getFirst().uri(), body);
    }

    private static Parsed.Listing listing(String address, URI answered, String body) {
        Site board = BOARDS.at(URI.create(address))
                .or(() -> BOARDS.of(Request.listing(URI.create(address))))
                .orElseThrow();
        Request asked = board.start().getFirst();
        var page = new Response(asked, answered, 200, Headers.NONE, Body.of(body, asked.uri()), null, List.of());
        return (Parsed.Listing) board.parse(page);
    }

    private static Optional<String> boardOn(String body) {
        return boardOn("https://mill.example/careers", body);
    }

    private static Optional<String> boardOn(String address, String body) {
        Response page = Response.saved("<html><body>" + body + "</body></html>", URI.create(address), null);
        return BOARDS.on(page).map(board -> board.start().getFirst().uri().toString());
    }
}
