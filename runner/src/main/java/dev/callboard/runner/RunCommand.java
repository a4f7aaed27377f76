package dev.callboard.runner;

import dev.callboard.engine.Engine;
import dev.callboard.engine.config.ConfigException;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.config.EffectiveConfig;
import dev.callboard.engine.config.Plugins;
import dev.callboard.engine.config.SiteFiles;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.engine.delivery.OutputException;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Feed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Parameters(arity = "0..*", paramLabel = "SITE-FILE", description = "One YAML file for each site.")
    private List<Path> files = List.of();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "A careers page to scrape without a site file; its host names the site.")
    private List<String> urls = List.of();

    @Option(names = "--allow-private", description = "Let the --url be a private or loopback address.")
    private boolean allowPrivate;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Write the sites' postings there after the run, as JSON Lines: all that are open, and those it saw"
                            + " closed; - is standard output, which is also where they go when a site file names no"
                            + " output.")
    private @Nullable String out;

    @Option(
            names = "--accept-drop",
            description =
                    "Believe it when a run finds more than 30 %% of a site's open postings closed, or none listed at"
                            + " all.")
    private boolean acceptDrop;

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = "Keep every answer of every site there, as WARC, for 'callboard reparse'.")
    private @Nullable Path archive;

    @Option(
            names = "--keep-pages",
            paramLabel = "DIR",
            description = "Where rendered pages are kept that nothing could be made of, with a picture: the first 20"
                    + " of each run (default: callboard-pages beside the store).")
    private @Nullable Path keptPages;

    @Override
    public Integer call() throws UsageException, ConfigException, OutputException, InterruptedException {
        List<ConfiguredSite> sites = sites();
        if (out != null) {
            Snapshot.check(out);
        }
        sites.forEach(site -> EffectiveConfig.lines(site).forEach(line -> log.info("{}: {}", site.name(), line)));
        // Released last, when the records are in their place and all is said.
        try (var interruption = new Interruption();
                Database database = store.open()) {
            Path pages = keptPages == null ? database.beside("callboard-pages") : keptPages;
            var runs = new SiteRuns(engine(database), new Feed(database), sites, new DropGuard(acceptDrop), pages);
            interruption.stops(runs);
            List<RunReport> reports;
            try (var display = ProgressDisplay.onTerminal()) {
                reports = runs.run(display::show);
            }
            spec.commandLine().getErr().print(ReportText.of(reports));
            spec.commandLine().getErr().flush();
            if (out != null || sites.stream().anyMatch(site -> site.outputs().isEmpty())) {
                Snapshot.write(database, sites, out == null ? "-" : out);
            }
            runs.requireDelivered();
            return ExitCode.of(reports).code();
        }
    }

    private List<ConfiguredSite> sites() throws UsageException, ConfigException {
        if (files.isEmpty() && urls.isEmpty()) {
            throw new UsageException("there is nothing to run: name a SITE-FILE, or a careers page with --url");
        }
        var sites = new ArrayList<>(SiteFiles.load(files, Plugins.installed()));
        for (String url : urls) {
            sites.add(UrlSite.of(url, allowPrivate).configured());
        }
        return sites;
    }

    private Engine engine(Database database) {
        return archive == null ? Engine.create(database) : Engine.archiving(archive, database);
    }
}
