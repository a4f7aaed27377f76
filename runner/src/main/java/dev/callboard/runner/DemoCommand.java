package dev.callboard.runner;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.Engine;
import dev.callboard.engine.browser.BrowserFinder;
import dev.callboard.engine.browser.BrowserInstaller;
import dev.callboard.engine.config.ConfigException;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.config.Plugins;
import dev.callboard.engine.config.SiteFiles;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.engine.delivery.OutputException;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Feed;
import dev.callboard.engine.store.Postings;
import dev.callboard.runner.demo.DemoSites;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description =
                "Scrape five small career sites that come with Callboard, with all its plugins and a real headless"
                        + " browser.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    /// What there is to be found: all but the page that is broken on purpose and the one that is gone.
    private static final int POSTINGS = 23;
    private static final int SHOWN = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the records go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("postings.jsonl");

    @Option(
            names = "--db",
            paramLabel = "FILE",
            description = "The store, made anew each time (default: ${DEFAULT-VALUE}).")
    private Path store = Path.of("callboard-demo.db");

    @Override
    public Integer call() throws IOException, ConfigException, OutputException, InterruptedException {
        PrintWriter print = spec.commandLine().getOut();
        Path browser = new BrowserInstaller(new BrowserFinder(System.getenv()), print::println).findOrInstall();
        print.println("Rendering with " + browser);
        for (String part : List.of("", "-wal", "-shm", ".lock")) {
            Files.deleteIfExists(Path.of(store + part));
        }
        // Released last, when the records are in their place and all is said.
        try (var interruption = new Interruption();
                DemoSites sites = DemoSites.start();
                Database database = Database.open(store.toString())) {
            sites.addresses().forEach((name, address) -> print.println("Serving " + name + " at " + address));
            print.flush();
            List<ConfiguredSite> configured = configured(sites);
            var runs =
                    new SiteRuns(Engine.create(database), new Feed(database), configured, new DropGuard(false), null);
            interruption.stops(runs);
            List<RunReport> reports;
            try (var display = ProgressDisplay.onTerminal()) {
                reports = runs.run(display::show);
            }
            Snapshot.write(database, configured, out.toString());
            var records = new ArrayList<JobPosting>();
            new Postings(database).each(Postings.Filter.ALL, stored -> records.add(stored.posting()));
            show(records, reports);
            return (records.size() == POSTINGS ? ExitCode.OK : ExitCode.INCOMPLETE).code();
        }
    }

    private static List<ConfiguredSite> configured(DemoSites sites) throws ConfigException {
        var configured = new ArrayList<ConfiguredSite>();
        for (String name : sites.addresses().keySet().stream().sorted().toList()) {
            configured.add(SiteFiles.parse(name, sites.siteFile(name), Plugins.installed()));
        }
        return configured;
    }

    private void show(List<JobPosting> records, List<RunReport> reports) {
        PrintWriter print = spec.commandLine().getOut();
        print.println();
        print.print(ReportText.of(reports));
        print.println();
        records.stream().limit(SHOWN).forEach(posting -> print.println(shown(posting)));
        print.println("All " + records.size() + " records are in " + out + ", one a line, and with their history in "
                + store + ": try 'callboard postings --db " + store + "'.");
        print.println("One page of the sites is broken on purpose: 'callboard run' would end with "
                + ExitCode.of(reports).code() + " and say so.");
        print.flush();
    }

    /// A record, short: each value with the place it was read at.
    private static String shown(JobPosting posting) {
        return posting.title() + "\n"
                + posting.findings().evidence().entrySet().stream()
                        .filter(field -> !field.getKey().equals("description"))
                        .map(field -> "    %-20s %s"
                                .formatted(
                                        field.getKey(),
                                        field.getValue().stream()
                                                .map(evidence -> evidence.text().replaceAll("\\s+", " ") + "  ← "
                                                        + evidence.where())
                                                .collect(Collectors.joining("; "))))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
