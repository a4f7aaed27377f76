package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.engine.normalise.Normalised;
import dev.callboard.engine.normalise.Normaliser;
import dev.callboard.engine.normalise.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reads real answers, which are kept outside the project; skipped where they are not.
class AtsSamplesTest {
    private static final Path SAMPLES = Path.of("..", "..", "shared", "samples");
    private static final String FOUND = """
        ashby/DeepL.json | ashby | 54 | Senior Product Manager API
        ashby/careerkit.json | ashby | 2 | Senior Technical Recruiter
        greenhouse/careerkit.json | greenhouse | 2 | Customer Data Scientist - Experimentation
        greenhouse/nexhealth_5709065004.json | greenhouse | 1 | Demand Generation Lead
        greenhouse/stripe_7313002.json | greenhouse | 1 | Fraud Operations Manager
        lever/careerkit.json | lever | 2 | (1099 Contract) Nonprofit Salesforce Consultant: Enterprise Project Manager
        oracle/careerkit_detail.json | oracle | 1 | Technology and Communications Sector Leader
        pinpoint/careerkit.json | pinpoint | 2 | Enterprise Applications Architect
        recruitee/careerkit.json | recruitee | 2 | (Senior) Financial Accountant (f/m/d) - Berlin/Brandenburg Region, Germany
        tiktok/bytedance_search.json | bytedance | 1 | Research Scientist Graduate (DPU & AI Infra) - 2027 Start (PhD)
        tiktok/tiktok_jobs.json | bytedance | 2 | Category Manager Intern (TikTok Shop - Operations-Beauty, Food & Beverage) - 2027 Summer (MBA)
        workday/broadcom_detail_1.json | workday | 1 | Senior Software Engineer
        """;
    private static final String REFUSED = """
        bamboohr/careerkit.json | BambooHR names 2 postings without text about the job
        eightfold/careerkit.json | Eightfold names 2 postings without text about the job
        greenhouse/coreweave_404.json | Greenhouse answered 404: Job not found
        greenhouse/nexhealth_list.json | Greenhouse names 26 postings without text about the job
        icims/careerkit_search.html | iCIMS names 2 postings without text about the job
        jobvite/careerkit_search.html | Jobvite names 2 postings without text about the job
        oracle/careerkit.json | Oracle Recruiting names 2 postings without text about the job
        personio/careerkit.xml | Personio names 2 postings without text about the job
        phenom/careerkit.html | Phenom names postings without text about the job
        rippling/careerkit.json | Rippling names 2 postings without text about the job
        smartrecruiters/careerkit.json | SmartRecruiters names 1 posting without text about the job
        teamtailor/careerkit_jsonfeed.json | Teamtailor names 2 postings without text about the job
        workable/careerkit.json | Workable names 2 postings without text about the job
        workday/careerkit_list.json | Workday names 2 postings without text about the job
        """;
    private static final String WRAPPED = "api/workday/broadcom_400.json";
    private static final KnownAnswers ANSWERS = new KnownAnswers();

    @BeforeEach
    void needsTheSamples() {
        assumeTrue(Files.isDirectory(SAMPLES.resolve("api")), "no samples of real answers at '" + SAMPLES + "'");
    }

    @Test
    void yieldsPostings() {
        assertThat(FOUND.lines()).allSatisfy(line -> {
            List<String> sample = fields(line);
            assertThat(answer(sample)).isInstanceOfSatisfying(AtsAnswer.Postings.class, answer -> {
                assertThat(answer.system()).isEqualTo(sample.get(1));
                assertThat(answer.postings()).hasSize(Integer.parseInt(sample.get(2)));
                assertThat(Answers.words(answer.postings().getFirst().title())).isEqualTo(sample.get(3));
            });
        });
    }

    @Test
    void refusesWithAReason() {
        assertThat(REFUSED.lines()).allSatisfy(line -> {
            List<String> sample = fields(line);
            assertThat(answer(sample))
                    .isInstanceOfSatisfying(
                            AtsAnswer.Refused.class,
                            answer -> assertThat(answer.why()).startsWith(sample.get(1)));
        });
    }

    @Test
    void takesAnAnswerInsideAnotherServicesForNone() {
        Response wrapped = page(WRAPPED);
        String raw = wrapped.json().at("/0/0/content/raw").asString().strip();

        assertThat(ANSWERS.read(wrapped)).isEmpty();
        assertThat(Answers.refusal(raw).why()).startsWith("Workday answered HTTP_400");
    }

    @Test
    void leavesNoSampleOut() {
        assertThat(Stream.concat(FOUND.lines(), REFUSED.lines())
                        .map(line -> "api/" + fields(line).getFirst()))
                .containsAll(files("api").stream()
                        .filter(file -> !file.equals(WRAPPED))
                        .toList());
    }

    @Test
    void makesAWholePostingOfEveryOneFound() {
        assertThat(files("api").stream()
                        .flatMap(file -> ANSWERS.read(page(file)).stream())
                        .flatMap(answer -> answer instanceof AtsAnswer.Postings found
                                ? found.postings().stream()
                                : Stream.empty()))
                .hasSize(71)
                .allSatisfy(posting -> assertThat(normalised(posting)).isInstanceOf(Normalised.Posting.class));
    }

    @Test
    void takesNoSavedPageOfAPostingForAnAnswer() {
        assertThat(files("pages").stream().filter(file -> file.endsWith("page.html")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(ANSWERS.read(page(file))).isEmpty());
        assertThat(files("not-postings"))
                .allSatisfy(file -> assertThat(ANSWERS.read(page(file))).isEmpty());
    }

    private static List<String> fields(String line) {
        return List.of(line.split(" \\| "));
    }

    private static AtsAnswer answer(List<String> sample) {
        return ANSWERS.read(page("api/" + sample.getFirst())).orElseThrow();
    }

    private static Normalised normalised(RawPosting posting) {
        URI page = URI.create(Answers.SAVED);
        return new Normaliser().normalise(posting, new Source("site", "generic", "1", page, page, null, null));
    }

    private static List<String> files(String folder) {
        try (Stream<Path> files = Files.walk(SAMPLES.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> SAMPLES.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response page(String file) {
        try {
            return Response.saved(Files.readString(SAMPLES.resolve(file)), URI.create(Answers.SAVED), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
