package dev.callboard.engine.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.engine.completeness.Completeness;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.EventKind;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Listings that are read from the JSON behind them are as complete as those that are rendered.
class ListingShortcutTest {
    private final Database database = Database.temporary();

    @AfterEach
    void closeStore() {
        database.close();
    }

    @Test
    void readsAllButTheFirstAndTheLastPageFromTheirAnswers() throws InterruptedException {
        var site = new ScriptedListing(40);
        RunReport first = site.run(database);
        assertThat(site.rendered).hasSize(8);

        RunReport second = site.run(database);

        assertThat(site.rendered).containsExactly("/jobs?page=1", "/jobs?page=8");
        assertThat(second.counts().direct()).isEqualTo(6);
        assertThat(second.counts().compared()).isEqualTo(1);
        assertThat(second.counts().postings()).isEqualTo(40);
        assertThat(second.completeness()).isEqualTo(first.completeness()).isEqualTo(new Completeness.NaturalEnd());
    }

    @Test
    void startsABrowserAheadForThePagesItWillRender() throws InterruptedException {
        var site = new ScriptedListing(40);
        site.run(database);
        assertThat(site.prepared).as("nobody knows yet whether one is needed").isZero();

        site.run(database);

        assertThat(site.prepared).isEqualTo(1);
    }

    @Test
    void findsPostingsThatAreNewAndMissesThoseThatAreGone() throws InterruptedException {
        var site = new ScriptedListing(40);
        site.run(database);
        site.ids.removeIf(id -> id == 12);
        site.ids.addFirst(41);
        site.ids.addFirst(42);

        RunReport second = site.run(database);
        RunReport third = site.run(database);

        assertThat(second.counts().direct()).isPositive();
        assertThat(second.counts().postings()).isEqualTo(41);
        assertThat(second.counts().events(EventKind.OPENED)).isEqualTo(2);
        assertThat(third.counts().direct()).isEqualTo(7);
        assertThat(third.counts().events(EventKind.CLOSED)).isEqualTo(1);
        assertThat(third.completeness()).isEqualTo(new Completeness.NaturalEnd());
    }

    @Test
    void asksForNoAnswerBehindAListingOfOnePage() throws InterruptedException {
        var site = new ScriptedListing(4);

        site.run(database);

        assertThat(site.asked).doesNotContain("/api/jobs?page=1");
    }

    @Test
    void followsAddressesOfANameAndAnId() throws InterruptedException {
        var site = new ScriptedListing(40);
        site.answers = json -> named(json, "\"id\": (\\d+)", "\"slug\": \"%s\", \"id\": %s");
        site.pages = html -> named(html, "/jobs/(\\d+)>", "/jobs/%s-%s>");
        site.run(database);

        RunReport second = site.run(database);

        assertThat(second.counts().direct()).isEqualTo(6);
        assertThat(second.counts().postings()).isEqualTo(40);
        assertThat(second.counts().events(EventKind.OPENED)).isZero();
    }

    /// Puts a name that is not the same each time before each id.
    private static String named(String text, String id, String format) {
        return Pattern.compile(id)
                .matcher(text)
                .replaceAll(found ->
                        format.formatted(found.group(1).endsWith("3") ? "baker" : "soup-cook", found.group(1)));
    }

    @Test
    void followsAddressesThatStandInTheRows() throws InterruptedException {
        var site = new ScriptedListing(40);
        site.answers = json -> json.replaceAll("\"id\": (\\d+),", "\"url\": \"/jobs/soup-cook-$1\",");
        site.pages = html -> html.replaceAll("/jobs/(\\d+)>", "/jobs/soup-cook-$1>");
        site.run(database);

        RunReport second = site.run(database);

        assertThat(second.counts().direct()).isEqualTo(6);
        assertThat(second.counts().events(EventKind.OPENED)).isZero();
    }

    @Test
    void declaresTheTotalThatThePageDeclares() throws InterruptedException {
        var site = new ScriptedListing(40);
        site.declares = true;
        site.run(database);
        site.ids.add(41);

        RunReport second = site.run(database);

        assertThat(second.counts().direct()).isPositive();
        assertThat(second.completeness()).isEqualTo(new Completeness.Proven(41));
    }

    @Test
    void rendersAPageWhoseAnswerLacksRows() throws InterruptedException {
        var site = new ScriptedListing(40);
        site.run(database);
        site.answers = json -> json.replace("{\"id\": 22, \"title\": \"Cook 22\", \"open\": true}, ", "");

        RunReport second = site.run(database);

        assertThat(site.rendered).contains("/jobs?page=5");
        assertThat(second.counts().postings()).isEqualTo(40);
        assertThat(second.completeness()).isEqualTo(new Completeness.NaturalEnd());
    }

    @Test
    void rendersAPageWhoseAnswerSaysSomethingNew() throws InterruptedException {
        var site = new ScriptedListing(40);
        site.run(database);
        site.answers = json -> json.replace("\"Cook 22\", \"open\": true", "\"Cook 22\", \"open\": false");
        site.hidden.add(22);

        RunReport second = site.run(database);

        assertThat(site.rendered).contains("/jobs?page=5");
        assertThat(second.counts().postings()).isEqualTo(39);
    }

    @Test
    void rendersAPageWhoseAnswerHasNoRows() throws InterruptedException {
        var site = new ScriptedListing(40);
        site.run(database);
        site.answers = json -> json.contains("\"id\": 22") ? "{\"total\": 40, \"page\": 5, \"jobs\": []}" : json;

        RunReport second = site.run(database);

        assertThat(site.rendered).contains("/jobs?page=5");
        assertThat(second.counts().postings()).isEqualTo(40);
    }

    @Test
    void neverTakesTheWordOfAnAnswerForTheEnd() throws InterruptedException {
        var site = new ScriptedListing(40);
        site.run(database);
        site.answers = json -> json.replace("\"total\": 40", "\"total\": 20");

        RunReport second = site.run(database);

        assertThat(site.rendered).contains("/jobs?page=4");
        assertThat(second.counts().postings()).isEqualTo(40);
        assertThat(second.completeness()).isEqualTo(new Completeness.NaturalEnd());
    }

    @Test
    void closesNothingWhereAPageDiffersAfterOthersWereRead() throws InterruptedException {
        var site = new ScriptedListing(300);
        site.run(database);
        for (int id = 1; id <= 300; id++) {
            if (id > 10 && id % 5 == 0) {
                site.hidden.add(id);
            }
        }

        RunReport second = site.run(database);

        assertThat(second.counts().direct()).isPositive();
        assertThat(second.completeness()).isInstanceOf(Completeness.Capped.class);
        assertThat(second.notes()).singleElement().asString().contains("differ (postings)");
        assertThat(second.counts().events(EventKind.CLOSED)).isZero();
        site.run(database);
        assertThat(site.rendered).as("all is learned anew").hasSize(60);
    }

    @Test
    void rendersTheWholeListingWhereTheFirstPageDiffers() throws InterruptedException {
        var site = new ScriptedListing(40);
        site.run(database);
        site.hidden.add(3);

        RunReport second = site.run(database);

        assertThat(site.rendered).hasSize(8);
        assertThat(second.counts().postings()).isEqualTo(39);
        assertThat(second.completeness()).isEqualTo(new Completeness.NaturalEnd());
    }

    @Test
    void readsThePageWhereTheAnswerCanNotBeHad() throws InterruptedException {
        var site = new ScriptedListing(40);
        site.run(database);
        site.failures.put("/api/jobs?page=5", Failure.RATE_LIMITED);

        RunReport second = site.run(database);

        assertThat(site.rendered).containsExactly("/jobs?page=1", "/jobs?page=5", "/jobs?page=8");
        assertThat(second.completeness()).isEqualTo(new Completeness.NaturalEnd());
    }

    @Test
    void learnsNothingOfAListingOfWhichAPageFailed() throws InterruptedException {
        var site = new ScriptedListing(40);
        site.failures.put("browser /jobs?page=4", Failure.TIMEOUT);
        site.run(database);
        site.failures.clear();

        site.run(database);

        assertThat(site.rendered).as("no end was seen").hasSize(8);
    }

    @Test
    void learnsNothingWhereThePageShowsLessThanItsAnswer() throws InterruptedException {
        var site = new ScriptedListing(40);
        site.hidden.add(22);
        site.run(database);

        site.run(database);

        assertThat(site.rendered).hasSize(8);
    }

    @Test
    void learnsNothingOfAddressesThatFollowFromNoRow() throws InterruptedException {
        var site = new ScriptedListing(40);
        site.pages = html -> html.replace("/jobs/7>", "/jobs/57>");
        site.run(database);

        site.run(database);

        assertThat(site.rendered).hasSize(8);
    }
}
