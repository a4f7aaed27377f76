package dev.callboard.generic;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.completeness.Completeness;
import dev.callboard.testkit.RecordedSite;
import dev.callboard.testkit.Replay;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for the board of every system: its postings are listed from one address, and no failure of it
/// is taken for fewer postings.
class BoardsTest {
    private static final String ALL = "dev.callboard.generic.RecordedBoard#all";
    private static final String PAGED = "dev.callboard.generic.RecordedBoard#paged";
    private static final String COUNTED = "dev.callboard.generic.RecordedBoard#counted";

    @RegisterExtension
    final RecordedSite web = RecordedSite.of("boards", Instant.parse("2026-11-01T12:00:00Z"));

    @ParameterizedTest
    @MethodSource(ALL)
    void listsEveryPosting(RecordedBoard board) {
        board.serve(web.server());

        Replay replay = run(board);

        assertThat(replay.report().counts().examples()).isEmpty();
        assertThat(replay.postings()).extracting(JobPosting::title).containsExactlyInAnyOrderElementsOf(board.titles());
        assertThat(replay.report().completeness())
                .isEqualTo(
                        board.verdict().equals("proven")
                                ? new Completeness.Proven(board.titles().size())
                                : new Completeness.NaturalEnd());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void givesEveryPostingAnAddressOfItsOwn(RecordedBoard board) {
        board.serve(web.server());

        assertThat(run(board).postings())
                .extracting(posting -> posting.origin().canonicalUrl())
                .doesNotHaveDuplicates()
                .hasSameSizeAs(board.titles());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void isBrokenWhenItsLastPageIsRefused(RecordedBoard board) {
        board.serve(web.server());
        board.pages().getLast().serve(web.server(), aResponse().withStatus(429));

        assertThat(run(board).report().completeness()).isInstanceOf(Completeness.Broken.class);
    }

    @ParameterizedTest
    @MethodSource(PAGED)
    void isBrokenWhenItsFirstPageComesAgain(RecordedBoard board) {
        board.serve(web.server());
        String first = board.pages().getFirst().body();
        new RecordedBoard.Answer(board.pages().get(1).asks(), first).serve(web.server());

        assertThat(run(board).report().completeness())
                .isInstanceOfSatisfying(
                        Completeness.Broken.class,
                        broken -> assertThat(broken.why()).contains(" lists the same postings as "));
    }

    @ParameterizedTest
    @MethodSource(PAGED)
    void isBrokenWhenALaterPageHasAnError(RecordedBoard board) {
        board.serve(web.server());
        new RecordedBoard.Answer(board.pages().get(1).asks(), board.error()).serve(web.server());

        assertThat(run(board).report().completeness()).isInstanceOf(Completeness.Broken.class);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void takesAnErrorWithStatus200ForNoList(RecordedBoard board) {
        new RecordedBoard.Answer(board.pages().getFirst().asks(), board.error()).serve(web.server());

        Replay replay = run(board);

        assertThat(replay.postings()).isEmpty();
        assertThat(replay.report().completeness()).isInstanceOf(Completeness.Broken.class);
    }

    @ParameterizedTest
    @MethodSource(COUNTED)
    void isBrokenWhenItDeclaresMoreThanItLists(RecordedBoard board) {
        board.serveWithOneMore(web.server());

        assertThat(run(board).report().completeness()).isInstanceOf(Completeness.Broken.class);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void isFoundOnThePageThatLinksToIt(RecordedBoard board) {
        board.serve(web.server());
        new RecordedBoard.Answer(
                        "GET https://mill.example/careers",
                        "<html><body><h1>Work with us</h1><a href='" + board.start()
                                + "'>See all jobs</a></body></html>")
                .serve(web.server());

        Replay replay = web.run(
                new GenericPlugin(),
                "config: {startUrls: ['https://mill.example/careers'], board: " + board.name() + "}\n");

        assertThat(replay.postings()).extracting(JobPosting::title).containsAll(board.titles());
    }

    @Test
    void coversTheSystemsMostInUse() {
        assertThat(RecordedBoard.all().map(RecordedBoard::name))
                .containsAll(List.of(
                        "greenhouse",
                        "lever",
                        "ashby",
                        "workday",
                        "smartrecruiters",
                        "workable",
                        "recruitee",
                        "personio",
                        "teamtailor",
                        "bamboohr",
                        "breezy",
                        "pinpoint",
                        "rippling",
                        "oracle",
                        "eightfold",
                        "icims",
                        "jobvite",
                        "jazzhr"));
    }

    private Replay run(RecordedBoard board) {
        return web.run(new GenericPlugin(), board.siteFile());
    }
}
