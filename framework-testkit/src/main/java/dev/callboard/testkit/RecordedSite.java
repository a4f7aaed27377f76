package dev.callboard.testkit;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.callboard.api.output.Change;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.site.SitePlugin;
import dev.callboard.engine.Engine;
import dev.callboard.engine.SiteRun;
import dev.callboard.engine.browser.BrowserFinder;
import dev.callboard.engine.browser.BrowserInstaller;
import dev.callboard.engine.config.ConfigException;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.config.Plugins;
import dev.callboard.engine.config.SiteFiles;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.engine.fetch.SimulatedTime;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Feed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A JUnit extension that serves a recorded site and runs a plugin on it through the real engine.
///
/// A recording is a folder of the test's resources, `<name>/`, with WireMock's `mappings/` and `__files/`.
/// It is served on loopback, on another port each time; in the site file `{base}` stands for its address,
/// and in recorded files `{{request.baseUrl}}` does where their mapping asks for response templating.
///
/// No other host is ever asked: a page of `https://jobs.example/7` is served from `/jobs.example/7`.
///
/// ```java
/// @RegisterExtension
/// final RecordedSite site = RecordedSite.of("static-board", Instant.parse("2026-11-01T12:00:00Z"));
///
/// @Test
/// void readsEveryPosting() {
///     Replay replay = site.run(new GenericPlugin(), "config: {startUrls: ['{base}/jobs'], postingLinks: a.job}");
///     assertThat(replay.postings()).hasSize(3);
/// }
/// ```
///
/// Its clock starts at the time of the recording, so that "3 days ago" means what it meant then, and is
/// moved by the pauses of politeness alone, which take no time.
public final class RecordedSite implements BeforeEachCallback, AfterEachCallback {
    private static final int CHANGES = 500;

    private final Instant recordedAt;
    private final DamagedAnswers damages = new DamagedAnswers();
    private final WireMockServer server;

    private RecordedSite(String name, Instant recordedAt) {
        this.recordedAt = recordedAt;
        this.server = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .templatingEnabled(true)
                .extensions(damages)
                .usingFilesUnderClasspath(name));
    }

    /// A recording.
    ///
    /// @param name the recording's folder in the test's resources
    /// @param recordedAt when the site was recorded
    public static RecordedSite of(String name, Instant recordedAt) {
        return new RecordedSite(name, recordedAt);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.stop();
        damages.clear();
    }

    /// The address the site is served at, without a slash at its end.
    public String base() {
        return "http://127.0.0.1:" + server.port();
    }

    /// The server itself, to make it answer differently than recorded.
    public WireMockServer server() {
        return server;
    }

    /// Makes the site go wrong: from now on these requests are not answered as recorded.
    ///
    /// ```java
    /// site.damage("GET /jobs?page=2", Damage.repeating("GET /jobs"));
    /// ```
    ///
    /// A second damage to the same requests takes the place of the first. One that a run has no use for,
    /// because nothing asked for the page, fails the test.
    ///
    /// @param request the request as [Replay#requests()] has it; `*` stands for any characters
    public void damage(String request, Damage damage) {
        damages.add(request, damage);
    }

    /// Runs a plugin on the site to its end.
    ///
    /// @param siteFile the keys of a site file without `plugin`; `{base}` stands for the site's address.
    ///     Private addresses are allowed and no interval is kept unless it says otherwise.
    public Replay run(SitePlugin<?> plugin, String siteFile) {
        return run(plugin, siteFile, false);
    }

    /// Runs a plugin on the site to its end, with a real browser at hand, which is installed where there is
    /// none.
    public Replay runWithBrowser(SitePlugin<?> plugin, String siteFile) {
        return run(plugin, siteFile, true);
    }

    private Replay run(SitePlugin<?> plugin, String siteFile, boolean browser) {
        if (browser) {
            new BrowserInstaller(new BrowserFinder(System.getenv()), _ -> {}).findOrInstall();
        }
        server.resetRequests();
        damages.forget();
        String text = withDefaults(siteFile, plugin.name()).replace("{base}", base());
        var time = new SimulatedTime(recordedAt);
        try (Database database = Database.temporary()) {
            ConfiguredSite site = SiteFiles.parse("recorded", text, new Plugins(List.of(plugin)));
            try (SiteRun run = Engine.create(time, time, http -> new RecordedWeb(base(), http), database)
                    .open(site)) {
                RunReport report =
                        run.crawl(new DropGuard(false), null, _ -> {}).run();
                damages.check();
                return new Replay(read(database), requests(), report);
            }
        } catch (ConfigException e) {
            throw new AssertionError("the site file is wrong:\n" + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new AssertionError("the run did not end", e);
        }
    }

    /// The postings in the order in which they were read.
    private static List<JobPosting> read(Database database) {
        var postings = new ArrayList<JobPosting>();
        var feed = new Feed(database);
        List<Change> changes = feed.after(0, null, CHANGES);
        while (!changes.isEmpty()) {
            changes.forEach(change -> postings.add(change.posting()));
            changes = feed.after(changes.getLast().sequence(), null, CHANGES);
        }
        return postings;
    }

    private static String withDefaults(String siteFile, String plugin) {
        var text = new StringBuilder(siteFile.strip()).append('\n');
        if (!siteFile.contains("allowPrivate:")) {
            text.append("allowPrivate: true\n");
        }
        if (!siteFile.contains("politeness:")) {
            text.append("politeness: {interval: PT0S}\n");
        }
        return text.append("plugin: ").append(plugin).append('\n').toString();
    }

    private List<String> requests() {
        return server.getServeEvents().getRequests().reversed().stream()
                .map(event -> DamagedAnswers.name(event.getRequest()))
                .toList();
    }
}
