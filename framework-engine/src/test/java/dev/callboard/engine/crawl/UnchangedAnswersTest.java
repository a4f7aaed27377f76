package dev.callboard.engine.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.output.Change;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Feed;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The answers behind pages are asked for if they have changed.
class UnchangedAnswersTest {
    private final Database database = Database.temporary();
    private final ScriptedPages site = new ScriptedPages(10);

    UnchangedAnswersTest() {
        site.tagged = true;
    }

    @AfterEach
    void closeStore() {
        database.close();
    }

    @Test
    void readsNothingWhereNoAnswerHasChanged() throws InterruptedException {
        site.run(database);

        RunReport second = site.run(database);

        assertThat(site.rendered).isEmpty();
        assertThat(second.counts().unchanged()).isEqualTo(10);
        assertThat(second.counts().direct()).isEqualTo(10);
        assertThat(second.counts().postings()).isZero();
        assertThat(second.health()).isEqualTo(RunReport.Health.HEALTHY);
        assertThat(changes()).as("nothing but the first sight").hasSize(10);
        assertThat(site.run(database).counts().unchanged()).isEqualTo(10);
    }

    @Test
    void readsTheAnswerThatHasChanged() throws InterruptedException {
        site.run(database);
        site.answers.put(4, ScriptedPages.posting(4, "").replace("five days", "four days"));

        RunReport second = site.run(database);
        RunReport third = site.run(database);

        assertThat(second.counts().unchanged()).isEqualTo(9);
        assertThat(changes()).hasSize(11).last().extracting(Change::kind).isEqualTo(Change.Kind.UPDATED);
        assertThat(third.counts().unchanged()).isEqualTo(10);
    }

    /// The server knows the answer of the first run; in the store is what the second run read.
    @Test
    void readsAnAnswerThatIsAgainAsItWas() throws InterruptedException {
        String before = ScriptedPages.posting(4, "");
        site.run(database);
        site.tagged = false;
        site.answers.put(4, before.replace("five days", "four days"));
        site.run(database);
        site.tagged = true;
        site.answers.put(4, before);

        site.run(database);

        assertThat(changes()).hasSize(12);
    }

    @Test
    void comparesAPageWithItsAnswerAllTheSame() throws InterruptedException {
        var large = new ScriptedPages(60);
        large.tagged = true;
        large.run(database);

        RunReport second = large.run(database);

        assertThat(large.rendered).hasSize(1);
        assertThat(second.counts().compared()).isEqualTo(1);
        assertThat(second.counts().unchanged()).isEqualTo(59);
        RunReport third = large.run(database);
        assertThat(third.counts().unchanged() + third.counts().compared()).isEqualTo(60);
    }

    @Test
    void readsNothingWhereNeitherThePageNorItsAnswerHasChanged() throws InterruptedException {
        ScriptedPages dutch = taggedDutch();

        RunReport second = dutch.run(database);

        assertThat(dutch.asked).hasSize(21);
        assertThat(second.counts().unchanged()).isEqualTo(10);
        assertThat(changes()).hasSize(10);
    }

    @Test
    void readsWhatThePageSaysAnewThoughItsAnswerHasNotChanged() throws InterruptedException {
        ScriptedPages dutch = taggedDutch();
        dutch.head = "<html lang=de>";

        RunReport second = dutch.run(database);

        assertThat(dutch.rendered).isEmpty();
        assertThat(second.counts().unchanged()).isZero();
        assertThat(changes())
                .hasSize(20)
                .last()
                .satisfies(change -> assertThat(change.posting().language()).isEqualTo("de"));
    }

    @Test
    void readsAnAnswerThatHasChangedWithItsPage() throws InterruptedException {
        ScriptedPages dutch = taggedDutch();
        dutch.answers.compute(4, (_, answer) -> String.valueOf(answer).replace("Cook", "Baker"));

        RunReport second = dutch.run(database);

        assertThat(dutch.asked).filteredOn("/jobs/4"::equals).hasSize(2);
        assertThat(second.counts().unchanged()).isEqualTo(9);
        assertThat(changes())
                .hasSize(11)
                .last()
                .satisfies(change -> assertThat(change.posting().language()).isEqualTo("nl"));
        assertThat(dutch.run(database).counts().unchanged()).isEqualTo(10);
    }

    private ScriptedPages taggedDutch() throws InterruptedException {
        ScriptedPages dutch = ScriptedPages.dutch();
        dutch.tagged = true;
        dutch.run(database);
        return dutch;
    }

    private List<Change> changes() {
        return new Feed(database).after(0, null, 1_000);
    }
}
