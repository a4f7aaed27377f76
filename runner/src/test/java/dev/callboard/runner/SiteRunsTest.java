package dev.callboard.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.google.inject.Binder;
import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.output.OutputPlugin;
import dev.callboard.engine.Engine;
import dev.callboard.engine.config.ConfigException;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.config.Plugins;
import dev.callboard.engine.config.SiteFiles;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.engine.delivery.OutputException;
import dev.callboard.engine.fetch.SimulatedTime;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Feed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What one site, or one output, did to all others elsewhere.
class SiteRunsTest {
    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-20T12:00:00Z"));
    private final Database database = Database.temporary();

    /// The line of the plugin that it comes from.
    private static final String LINE = " \\(FaultyPlugin\\.java:\\d+\\)";

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPluginThatBreaksWhileItBindsFailsItsSiteAlone() throws Exception {
        assertThat(complaint(FaultyPlugin.Fault.BREAKS_WHILE_IT_BINDS))
                .matches("faulty can't be set up: java.lang.IllegalStateException: oops" + LINE);
    }

    @Test
    void aPluginThatMissesAClassFailsItsSiteAlone() throws Exception {
        assertThat(complaint(FaultyPlugin.Fault.MISSES_A_CLASS))
                .isEqualTo("faulty can't be set up: java.lang.NoClassDefFoundError: example/Parser");
    }

    @Test
    void aPluginThatBindsNothingFailsItsSiteAlone() throws Exception {
        assertThat(complaint(FaultyPlugin.Fault.BINDS_NOTHING))
                .startsWith("faulty can't be set up: ")
                .contains("Site");
    }

    @Test
    void aPluginThatBreaksWhileItIsMadeFailsItsSiteAlone() throws Exception {
        assertThat(complaint(FaultyPlugin.Fault.BREAKS_WHILE_IT_IS_MADE))
                .matches("faulty can't be set up: java.lang.IllegalStateException: oops" + LINE);
    }

    @Test
    void aPluginThatBreaksAtItsStartFailsItsSiteAlone() throws Exception {
        assertThat(complaint(FaultyPlugin.Fault.BREAKS_AT_ITS_START))
                .matches("faulty failed: java.lang.IllegalStateException: oops" + LINE);
    }

    @Test
    void aPluginThatFloodsAtItsStartFailsItsSiteAlone() throws Exception {
        assertThat(complaint(FaultyPlugin.Fault.FLOODS_AT_ITS_START))
                .isEqualTo("faulty returned 200000 pages to start with, more than 100000");
    }

    @Test
    void aPluginThatBreaksAtEveryPageFailsItsSiteAlone() throws Exception {
        assertThat(beside(FaultyPlugin.Fault.BREAKS_AT_EVERY_PAGE).counts().examples())
                .singleElement(STRING)
                .matches("the plugin failed: 'https://jobs.example/jobs': faulty failed:"
                        + " java.lang.IllegalStateException: oops" + LINE);
    }

    @Test
    void aPluginThatStartsWithNothingAtAllFailsItsSiteAlone() throws Exception {
        assertThat(complaint(FaultyPlugin.Fault.STARTS_WITH_NOTHING_AT_ALL))
                .isEqualTo("faulty returned null among its pages to start with");
    }

    @Test
    void aPluginThatMakesNothingOfAPageFailsItsSiteAlone() throws Exception {
        assertThat(beside(FaultyPlugin.Fault.MAKES_NOTHING_OF_A_PAGE).counts().examples())
                .containsExactly("the plugin failed: 'https://jobs.example/jobs': faulty returned null for a page;"
                        + " expected Skipped where it reads nothing of it");
    }

    @Test
    void anOutputThatCanNotBeginStopsNoCrawl() throws Exception {
        var runs = runs(site("mill", FaultyPlugin.Fault.NONE, "outputs: [{plugin: faulty-output}]\n"));

        assertThat(runs.run(step -> {})).extracting(RunReport::health).containsExactly(RunReport.Health.HEALTHY);
        assertThatThrownBy(runs::requireDelivered)
                .isInstanceOf(OutputException.class)
                .hasMessageStartingWith(
                        "faulty-output can't be set up: java.lang.IllegalStateException: no such queue");
    }

    private String complaint(FaultyPlugin.Fault fault) throws Exception {
        List<String> complaints = beside(fault).complaints();
        assertThat(complaints).hasSize(1);
        return complaints.getFirst();
    }

    /// The report of a site with a fault that is run beside one without.
    private RunReport beside(FaultyPlugin.Fault fault) throws Exception {
        List<RunReport> reports = runs(site("mill", FaultyPlugin.Fault.NONE, ""), site("bad", fault, ""))
                .run(step -> {});
        assertThat(reports)
                .extracting(RunReport::health)
                .containsExactly(RunReport.Health.HEALTHY, RunReport.Health.FAILED);
        assertThat(ExitCode.of(reports)).isEqualTo(ExitCode.SITE_FAILED);
        return reports.getLast();
    }

    private SiteRuns runs(ConfiguredSite... sites) {
        Engine engine = Engine.create(
                time,
                time,
                http -> request -> new Response(
                        request,
                        request.uri(),
                        200,
                        Headers.NONE,
                        Body.of("", request.uri()),
                        time.instant(),
                        List.of()),
                database);
        return new SiteRuns(engine, new Feed(database), List.of(sites), new DropGuard(false), null);
    }

    private static ConfiguredSite site(String name, FaultyPlugin.Fault fault, String more) throws ConfigException {
        return SiteFiles.parse(
                name, "plugin: faulty\n" + more, new Plugins(List.of(new FaultyPlugin(fault), new FaultyOutput())));
    }

    private static final class FaultyOutput implements OutputPlugin<FaultyPlugin.NoConfig> {
        @Override
        public String name() {
            return "faulty-output";
        }

        @Override
        public String about() {
            return "an output that can't begin";
        }

        @Override
        public Class<FaultyPlugin.NoConfig> configType() {
            return FaultyPlugin.NoConfig.class;
        }

        @Override
        public void configure(Binder binder) {
            throw new IllegalStateException("no such queue");
        }
    }
}
