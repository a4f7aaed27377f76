package dev.callboard.runner;

import dev.callboard.api.output.RecordOutput;
import dev.callboard.engine.Engine;
import dev.callboard.engine.archive.ArchiveReader;
import dev.callboard.engine.config.ConfigException;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.config.Plugins;
import dev.callboard.engine.config.SiteFiles;
import dev.callboard.engine.crawl.OutputException;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.engine.output.JsonLinesOutput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "reparse",
        description = "Run the plugins of today over the answers that 'run --archive' kept, without one request.",
        mixinStandardHelpOptions = true)
final class ReparseCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "SITE-FILE", description = "One YAML file for each site.")
    private List<Path> files = List.of();

    @Option(names = "--archive", paramLabel = "DIR", required = true, description = "The archive to read.")
    @SuppressWarnings("NullAway.Init")
    private Path archive;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write all postings there, as JSON Lines; - is standard output, which is also where they"
                    + " go without --diff. The site files' outputs get nothing.")
    private @Nullable String out;

    @Option(
            names = "--diff",
            paramLabel = "FILE",
            description = "Print how the postings differ from those of this file of JSON Lines.")
    private @Nullable Path diff;

    @Override
    public Integer call() throws ConfigException, OutputException, InterruptedException, UsageException {
        List<ConfiguredSite> sites = SiteFiles.load(files, Plugins.installed());
        try (var interruption = new Interruption()) {
            checkArchived(sites);
            List<RunReport> reports;
            try (RecordOutput output = output(sites);
                    var display = ProgressDisplay.onTerminal()) {
                var runs = new SiteRuns(Engine.replaying(archive), sites, output);
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

    private void checkArchived(List<ConfiguredSite> sites) throws IOException, UsageException {
        List<String> archived = ArchiveReader.sites(archive);
        for (ConfiguredSite site : sites) {
            if (!archived.contains(site.name())) {
                throw new UsageException("'" + archive + "' is no archive of '" + site.name() + "'; it holds "
                        + (archived.isEmpty() ? "no archive at all" : String.join(", ", archived)));
            }
        }
    }

    private RecordOutput output(List<ConfiguredSite> sites) throws UsageException {
        RecordOutput records =
                out == null || out.equals("-") ? JsonLinesOutput.toStandardOutput() : JsonLinesOutput.to(Path.of(out));
        if (diff == null) {
            return records;
        }
        PrintWriter print = spec.commandLine().getOut();
        var earlier = EarlierRecords.read(
                diff, sites.stream().map(ConfiguredSite::name).collect(Collectors.toSet()));
        return new ComparingOutput(earlier, out == null ? null : records, print);
    }
}
