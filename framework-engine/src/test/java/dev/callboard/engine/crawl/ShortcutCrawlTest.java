package dev.callboard.engine.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.output.Change;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Feed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShortcutCrawlTest {
    private static final String SALARY =
            ", \"baseSalary\": {\"currency\": \"EUR\", \"value\": {\"value\": 4000, \"unitText\": \"MONTH\"}}";

    private final Database database = Database.temporary();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @AfterEach
    void closeStore() {
        database.close();
    }

    @Test
    void readsPagesOfTheSecondCrawlFromTheirAnswers() throws InterruptedException {
        var site = new ScriptedPages(10);
        RunReport first = site.run(database);
        assertThat(site.rendered).hasSize(10);
        assertThat(site.asked).filteredOn(path -> path.startsWith("/api/")).hasSize(3);

        RunReport second = site.run(database);

        assertThat(site.rendered).isEmpty();
        assertThat(site.asked).hasSize(11).doesNotContain("/jobs/1");
        assertThat(first.counts().direct()).isZero();
        assertThat(second.counts().direct()).isEqualTo(10);
        assertThat(second.counts().postings()).isEqualTo(10);
        assertThat(second.health()).isEqualTo(RunReport.Health.HEALTHY);
        assertThat(second.complaints()).isEmpty();
        assertThat(changes()).as("the same records").hasSize(10);
    }

    @Test
    void saysOfAChangeThatItWasReadInTheAnswer() throws InterruptedException {
        var site = new ScriptedPages(10);
        site.run(database);
        site.answers.put(4, ScriptedPages.posting(4, "").replace("five days", "four days"));

        site.run(database);

        assertThat(site.rendered).isEmpty();
        Change last = changes().getLast();
        assertThat(last.kind()).isEqualTo(Change.Kind.UPDATED);
        JobPosting posting = last.posting();
        assertThat(posting.origin().canonicalUrl()).isEqualTo("https://jobs.example/jobs/4");
        assertThat(posting.findings().evidence().get("description"))
                .allMatch(evidence -> evidence.where().equals("api:/description"));
    }

    @Test
    void outlivesTheProcess() throws InterruptedException {
        var site = new ScriptedPages(5);
        String store = folder.resolve("callboard.db").toString();
        try (Database before = Database.open(store)) {
            site.run(before);
        }

        try (Database after = Database.open(store)) {
            site.run(after);
        }

        assertThat(site.rendered).isEmpty();
    }

    @Test
    void isLearnedAnewByAnotherReader() throws InterruptedException {
        var site = new ScriptedPages(5);
        site.run(database);
        site.reader = "generic 2";

        site.run(database);

        assertThat(site.rendered).hasSize(5);
    }

    @Test
    void isNotLearnedWhereEachPageIsToBeRead() throws InterruptedException {
        var site = new ScriptedPages(5);
        site.reader = null;
        site.run(database);

        site.run(database);

        assertThat(site.rendered).hasSize(5);
    }

    @Test
    void learnsNothingFromFailures() throws InterruptedException {
        var site = new ScriptedPages(5);
        List.of(1, 2, 3).forEach(id -> site.failures.put("browser /jobs/" + id, Failure.TIMEOUT));
        site.run(database);
        site.failures.clear();

        site.run(database);

        assertThat(site.rendered).as("two pages are too few").hasSize(5);
    }

    @Test
    void learnsNothingWhereOnePageSaysMoreThanItsAnswer() throws InterruptedException {
        var site = new ScriptedPages(20);
        site.shown.put(17, ScriptedPages.posting(17, SALARY));
        site.run(database);

        site.run(database);

        assertThat(site.rendered).hasSize(20);
    }

    @Test
    void learnsNothingOfAnswersThatABrowserAloneIsGiven() throws InterruptedException {
        var site = new ScriptedPages(5);
        for (int id = 1; id <= 5; id++) {
            site.failures.put("/api/jobs/" + id, Failure.REFUSED);
        }
        site.run(database);
        assertThat(site.asked).filteredOn(path -> path.startsWith("/api/")).hasSize(3);

        site.run(database);

        assertThat(site.rendered).hasSize(5);
    }

    @Test
    void looksAgainAtAPageThatHeldNothing() throws InterruptedException {
        var site = new ScriptedPages(5);
        site.late.addAll(List.of(2, 4));

        RunReport first = site.run(database);
        site.run(database);

        assertThat(first.counts().postings()).isEqualTo(5);
        assertThat(first.counts().failed()).isZero();
        assertThat(site.rendered).as("both have taught what the others have").isEmpty();
    }

    @Test
    void comparesOnePageInFifty() throws InterruptedException {
        var site = new ScriptedPages(100);
        site.run(database);

        RunReport second = site.run(database);

        assertThat(site.rendered).hasSize(2);
        assertThat(second.counts().compared()).isEqualTo(2);
        assertThat(second.counts().direct()).isEqualTo(98);
    }

    @Test
    void rendersAgainFromTheFirstPageThatDiffers() throws InterruptedException {
        var site = new ScriptedPages(60);
        site.run(database);
        for (int id = 1; id <= 60; id++) {
            site.shown.put(id, ScriptedPages.posting(id, SALARY));
        }

        RunReport second = site.run(database);

        assertThat(site.rendered).hasSize(32).startsWith("/jobs/29", "/jobs/30").endsWith("/jobs/60");
        assertThat(second.counts().direct()).isEqualTo(28);
        assertThat(second.counts().compared()).isEqualTo(1);
        assertThat(second.notes())
                .singleElement()
                .asString()
                .endsWith("and the answer behind it differ (baseSalary): pages like it are rendered again, and learned"
                        + " anew in the next run");
        site.run(database);
        assertThat(site.rendered).hasSize(60);
    }

    @Test
    void rendersWhatSaysSomethingNew() throws InterruptedException {
        var site = new ScriptedPages(10);
        for (int id = 1; id <= 10; id++) {
            site.answers.put(id, ScriptedPages.posting(id, ", \"taken\": false"));
        }
        site.run(database);
        site.answers.put(6, ScriptedPages.posting(6, ", \"taken\": true"));
        site.shown.put(6, ScriptedPages.posting(6, ", \"validThrough\": \"2026-11-10\""));

        RunReport second = site.run(database);

        assertThat(site.rendered).contains("/jobs/6");
        assertThat(second.counts().closed()).isEqualTo(1);
    }

    @Test
    void readsThePageWhereTheAnswerCanNotBeHad() throws InterruptedException {
        var site = new ScriptedPages(10);
        site.run(database);
        site.failures.put("/api/jobs/3", Failure.RATE_LIMITED);
        RunReport second = site.run(database);
        assertThat(site.rendered).containsExactly("/jobs/3");
        assertThat(second.counts().postings()).isEqualTo(10);
        site.failures.clear();

        site.run(database);

        assertThat(site.rendered).isEmpty();
    }

    @Test
    void losesNothingByAPostingThatIsGone() throws InterruptedException {
        var site = new ScriptedPages(10);
        site.run(database);
        site.failures.put("/api/jobs/3", Failure.GONE);
        site.failures.put("/jobs/3", Failure.GONE);

        RunReport second = site.run(database);

        assertThat(site.rendered).isEmpty();
        assertThat(second.counts().gone()).isEqualTo(1);
        assertThat(second.counts().direct()).isEqualTo(9);
    }

    private List<Change> changes() {
        return new Feed(database).after(0, null, 1_000);
    }
}
