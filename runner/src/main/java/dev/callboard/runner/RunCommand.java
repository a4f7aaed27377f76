package dev.callboard.runner;

import dev.callboard.api.output.RecordOutput;
import dev.callboard.engine.Engine;
import dev.callboard.engine.config.ConfigException;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.config.EffectiveConfig;
import dev.callboard.engine.config.Plugins;
import dev.callboard.engine.config.SiteFiles;
import dev.callboard.engine.crawl.OutputException;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.engine.output.JsonLinesOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "run", description = "Scrape the sites of these site files, once.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(RunCommand.class);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "SITE-FILE", description = "One YAML file for each site.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Write all postings there, as JSON Lines, instead of to the site files' outputs; - is standard"
                            + " output, which is also where they go when nothing says otherwise.")
    private @Nullable String out;

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = "Keep every answer of every site there, as WARC, for 'callboard reparse'.")
    private @Nullable Path archive;

    @Override
    public Integer call() throws ConfigException, OutputException, InterruptedException {
        List<ConfiguredSite> sites = SiteFiles.load(files, Plugins.installed());
        sites.forEach(site -> EffectiveConfig.lines(site).forEach(line -> log.info("{}: {}", site.name(), line)));
        // Released last, when the records are in their place and all is said.
        try (var interruption = new Interruption()) {
            List<RunReport> reports;
            try (RecordOutput shared = shared(sites);
                    var display = ProgressDisplay.onTerminal()) {
                var runs = new SiteRuns(engine(), sites, shared);
                interruption.stops(runs);
                reports = runs.run(display::show);
            }
            spec.commandLine().getErr().print(ReportText.of(reports));
            spec.commandLine().getErr().flush();
            return ExitCode.of(reports).code();
        } catch (IOException e) {
            throw new OutputException(String.valueOf(e.getMessage()), e);
        }
    }

    private Engine engine() {
        return archive == null ? Engine.create() : Engine.create().archiving(archive);
    }

    /// The output of all sites together, or null where each has its own.
    private @Nullable RecordOutput shared(List<ConfiguredSite> sites) {
        if (out == null) {
            return sites.stream().anyMatch(site -> site.outputs().isEmpty())
                    ? JsonLinesOutput.toStandardOutput()
                    : null;
        }
        return out.equals("-") ? JsonLinesOutput.toStandardOutput() : JsonLinesOutput.to(Path.of(out));
    }
}
