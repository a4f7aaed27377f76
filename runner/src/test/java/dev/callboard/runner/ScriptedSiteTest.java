package dev.callboard.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.engine.Engine;
import dev.callboard.engine.SiteRun;
import dev.callboard.engine.browser.BrowserFinder;
import dev.callboard.engine.browser.BrowserInstaller;
import dev.callboard.engine.config.ConfigException;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.config.Plugins;
import dev.callboard.engine.config.SiteFiles;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.engine.fetch.HostTraffic;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.output.PostingJson;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Feed;
import dev.callboard.engine.store.Postings;
import dev.callboard.runner.demo.DemoSites;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A site whose pages are empty without a browser, crawled twice with a real one.
class ScriptedSiteTest {
    private final DemoSites sites = DemoSites.start();
    private final Database database = Database.temporary();

    ScriptedSiteTest() throws IOException {}

    @BeforeEach
    void hasABrowser() {
        new BrowserInstaller(new BrowserFinder(System.getenv()), _ -> {}).findOrInstall();
    }

    @AfterEach
    void close() {
        database.close();
        sites.close();
    }

    @Test
    void rendersNoPostingTwice() throws ConfigException, InterruptedException {
        RunReport first = crawl();
        List<String> records = records();

        RunReport second = crawl();

        assertThat(first.counts().direct()).isZero();
        assertThat(second.counts().direct()).isEqualTo(4);
        assertThat(second.health()).isEqualTo(RunReport.Health.HEALTHY);
        assertThat(records()).hasSize(4).isEqualTo(records);
        assertThat(new Feed(database).after(0, null, 100)).hasSize(4);
        // robots.txt, the listing as sent and rendered, and four pages as sent, which name the language, with
        // their answers.
        assertThat(second.counts().traffic())
                .singleElement()
                .extracting(HostTraffic::requests)
                .isEqualTo(11L);
        assertThat(ReportText.of(List.of(second)))
                .contains("harbour: 4 pages not rendered: the JSON behind says all the page says\n");
    }

    private RunReport crawl() throws ConfigException, InterruptedException {
        ConfiguredSite harbour = SiteFiles.parse("harbour", sites.siteFile("harbour"), Plugins.installed());
        try (SiteRun run = Engine.create(database).open(harbour)) {
            return run.crawl(new DropGuard(false), null, _ -> {}).run();
        }
    }

    private List<String> records() {
        var records = new ArrayList<String>();
        new Postings(database).each(Postings.Filter.ALL, stored -> records.add(PostingJson.line(stored.posting())));
        return records;
    }
}
