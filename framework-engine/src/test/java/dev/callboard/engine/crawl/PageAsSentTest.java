package dev.callboard.engine.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.BrowserStep;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.output.Change;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Feed;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Postings of which the answer and the page as it is sent say all together.
class PageAsSentTest {
    private final Database database = Database.temporary();

    @AfterEach
    void closeStore() {
        database.close();
    }

    @Test
    void readsThePageAsSentTooWhereThatSaysMoreThanTheAnswer() throws InterruptedException {
        ScriptedPages site = ScriptedPages.dutch();
        site.run(database);
        assertThat(changes().getFirst().posting().language()).isEqualTo("nl");
        site.failures.put("/jobs/3", Failure.GONE);

        RunReport second = site.run(database);

        assertThat(site.rendered).isEmpty();
        assertThat(site.asked).hasSize(20).contains("/jobs/1", "/api/jobs/1").doesNotContain("/api/jobs/3");
        assertThat(second.counts().direct()).isEqualTo(9);
        assertThat(second.counts().gone()).isEqualTo(1);
    }

    @Test
    void asksForThePageAsSentWhereABrowserOnlyWaits() throws InterruptedException {
        ScriptedPages site = ScriptedPages.dutch();
        site.rendering = Rendering.browser(new BrowserStep.WaitFor("h1"));
        site.run(database);

        site.run(database);

        assertThat(site.rendered).isEmpty();
        assertThat(changes())
                .as("the same records")
                .hasSize(10)
                .allMatch(change -> "nl".equals(change.posting().language()));
    }

    @Test
    void asksForThePageAsSentFromTheFirstThatNeedsIt() throws InterruptedException {
        var site = new ScriptedPages(12);
        site.head = "<html lang=en>";
        String english = "You are the one who will make the soup with our team for all of the guests in the evening. ";
        for (int id = 1; id <= 12; id++) {
            String said = id % 4 == 0 ? "Soep." : english.repeat(3);
            site.answers.put(id, ScriptedPages.posting(id, "").replaceFirst("<p>.*</p>", said));
        }
        site.rendering = Rendering.browser(new BrowserStep.WaitFor("h1"));
        site.run(database);
        assertThat(site.asked).doesNotContain("/jobs/3").contains("/jobs/4", "/jobs/5");

        site.run(database);

        assertThat(site.rendered).isEmpty();
    }

    @Test
    void doesNotAskForThePageAsSentWhereABrowserClicks() throws InterruptedException {
        ScriptedPages site = ScriptedPages.dutch();
        site.rendering = Rendering.browser(new BrowserStep.Click("button"));
        site.run(database);
        assertThat(site.asked).containsExactly("/jobs");

        site.run(database);

        assertThat(site.rendered).hasSize(10);
    }

    private List<Change> changes() {
        return new Feed(database).after(0, null, 1_000);
    }
}
