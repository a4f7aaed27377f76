package dev.callboard.runner;

import dev.callboard.engine.Engine;
import dev.callboard.engine.archive.ArchiveReader;
import dev.callboard.engine.config.ConfigException;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.config.Plugins;
import dev.callboard.engine.config.SiteFiles;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.engine.delivery.OutputException;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Feed;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "reparse",
        description = "Run the plugins of today over the answers that 'run --archive' kept, without one request. The"
                + " store and the site files' outputs stay as they are.",
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
            description = "Write the postings there, as JSON Lines; - is standard output, which is also where they go"
                    + " without --diff.")
    private @Nullable String out;

    @Option(
            names = "--diff",
            paramLabel = "EARLIER",
            description = "Print how the postings differ from earlier ones: those of a store (its file, or its"
                    + " jdbc:postgresql: URL), or of a file of JSON Lines.")
    private @Nullable String diff;

    @Override
    public Integer call() throws ConfigException, OutputException, InterruptedException, UsageException {
        List<ConfiguredSite> sites = SiteFiles.load(files, Plugins.installed()).stream()
                .map(ReparseCommand::withoutOutputs)
                .toList();
        if (out != null) {
            Snapshot.check(out);
        }
        checkArchived(sites);
        try (var interruption = new Interruption();
                Database database = Database.temporary();
                Earlier earlier = diff == null ? null : Earlier.open(diff)) {
            var runs = new SiteRuns(
                    Engine.replaying(archive, database), new Feed(database), sites, new DropGuard(true), null);
            interruption.stops(runs);
            List<RunReport> reports;
            try (var display = ProgressDisplay.onTerminal()) {
                reports = runs.run(display::show);
            }
            if (out != null || earlier == null) {
                Snapshot.write(database, sites, out == null ? "-" : out);
            }
            if (earlier != null) {
                compare(earlier, new Earlier.Stored(database), sites);
            }
            spec.commandLine().getErr().print(ReportText.of(reports));
            spec.commandLine().getErr().flush();
            return ExitCode.of(reports).code();
        }
    }

    private void compare(Earlier earlier, Earlier now, List<ConfiguredSite> sites) {
        var comparison = new Comparison(earlier, now, spec.commandLine().getOut());
        sites.forEach(site -> comparison.site(site.name()));
        comparison.sum();
    }

    private void checkArchived(List<ConfiguredSite> sites) throws UsageException {
        List<String> archived = ArchiveReader.sites(archive);
        for (ConfiguredSite site : sites) {
            if (!archived.contains(site.name())) {
                throw new UsageException("'" + archive + "' is no archive of '" + site.name() + "'; it holds "
                        + (archived.isEmpty() ? "no archive at all" : String.join(", ", archived)));
            }
        }
    }

    /// What is tried out is delivered to nobody.
    private static ConfiguredSite withoutOutputs(ConfiguredSite site) {
        return new ConfiguredSite(site.name(), site.settings(), site.plugin(), site.config(), List.of());
    }
}
