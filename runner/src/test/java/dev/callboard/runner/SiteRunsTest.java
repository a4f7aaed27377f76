package dev.callboard.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What one site, or one output, did to all others elsewhere.
class SiteRunsTest {
    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-20T12:00:00Z"));
    private final Database database = Database.temporary();

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        BREAKS_WHILE_IT_BINDS | faulty can't be set up: java.lang.IllegalStateException: oops
        MISSES_A_CLASS | faulty can't be set up: java.lang.NoClassDefFoundError: example/Parser
        BREAKS_WHILE_IT_IS_MADE | faulty can't be set up: java.lang.IllegalStateException: oops
        BREAKS_AT_ITS_START | faulty failed: java.lang.IllegalStateException: oops
        FLOODS_AT_ITS_START | faulty returned 200000 pages to start with, more than 100000
        """)
    void aPluginThatCanNotBeginFailsItsSiteAlone(FaultyPlugin.Fault fault, String complaint) throws Exception {
        List<RunReport> reports = run(site("mill", FaultyPlugin.Fault.NONE, ""), site("bad", fault, ""));

        assertThat(reports)
                .extracting(RunReport::health)
                .containsExactly(RunReport.Health.HEALTHY, RunReport.Health.FAILED);
        assertThat(reports.getLast().complaints()).containsExactly(complaint);
        assertThat(ExitCode.of(reports)).isEqualTo(ExitCode.SITE_FAILED);
    }

    @Test
    void aPluginThatBindsNothingFailsItsSiteAlone() throws Exception {
        List<RunReport> reports =
                run(site("mill", FaultyPlugin.Fault.NONE, ""), site("bad", FaultyPlugin.Fault.BINDS_NOTHING, ""));

        assertThat(reports.getFirst().health()).isEqualTo(RunReport.Health.HEALTHY);
        assertThat(reports.getLast().complaints())
                .singleElement()
                .asString()
                .startsWith("faulty can't be set up: ")
                .contains("dev.callboard.api.site.Site");
    }

    @Test
    void aPluginThatBreaksAtEveryPageFailsItsSiteAlone() throws Exception {
        List<RunReport> reports = run(
                site("mill", FaultyPlugin.Fault.NONE, ""), site("bad", FaultyPlugin.Fault.BREAKS_AT_EVERY_PAGE, ""));

        assertThat(reports)
                .extracting(RunReport::health)
                .containsExactly(RunReport.Health.HEALTHY, RunReport.Health.FAILED);
    }

    @Test
    void anOutputThatCanNotBeginStopsNoCrawl() throws Exception {
        var runs = runs(site("mill", FaultyPlugin.Fault.NONE, "outputs: [{plugin: faulty-output}]\n"));

        assertThat(runs.run(step -> {})).extracting(RunReport::health).containsExactly(RunReport.Health.HEALTHY);
        assertThatThrownBy(runs::requireDelivered)
                .isInstanceOf(OutputException.class)
                .hasMessage("faulty-output can't be set up: java.lang.IllegalStateException: no such queue");
    }

    private List<RunReport> run(ConfiguredSite... sites) throws InterruptedException {
        return runs(sites).run(step -> {});
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
        return new SiteRuns(engine, new Feed(database), List.of(sites), new DropGuard(false));
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
