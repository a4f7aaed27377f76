package dev.callboard.runner;

import dev.callboard.engine.crawl.Counts;
import dev.callboard.engine.crawl.ReportJson;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.engine.delivery.OutputException;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Runs;
import dev.callboard.engine.store.Runs.StoredReport;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "runs",
        description = "List the runs there were, the newest first, and what came of them.",
        mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {
    private static final List<String> HEAD = Stream.of(
                    List.of("run", "site", "began", "took"), ReportText.NUMBERS, List.of("health", "listing"))
            .flatMap(List::stream)
            .toList();
    private static final String NONE = "-";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--site", paramLabel = "SITE", description = "Only those of this site.")
    private @Nullable String site;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "The last N (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    public Integer call() throws UsageException, OutputException {
        if (limit < 1) {
            throw new UsageException("--limit is " + limit + ", expected 1 or more");
        }
        try (Database database = store.openExisting()) {
            new StoreLookup(database).requireSite(site);
            var rows = new Columns(new Lines(spec.commandLine().getOut()), HEAD);
            for (StoredReport run : new Runs(database).last(site, limit)) {
                rows.add(cells(run, database));
            }
            rows.end();
        }
        return ExitCode.OK.code();
    }

    private static List<String> cells(StoredReport run, Database database) {
        RunReport report = run.report() == null ? null : ReportJson.report(run.report());
        var cells = new ArrayList<String>(List.of(
                String.valueOf(run.id()),
                run.site(),
                run.startedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                report == null ? NONE : ReportText.seconds(report.took())));
        Counts counts = report == null ? RunState.counted(run) : report.counts();
        cells.addAll(ReportText.numbers(counts));
        cells.add(report == null ? NONE : report.health().name().toLowerCase(Locale.ROOT));
        cells.add(
                report == null
                        ? RunState.of(run, database).inWords()
                        : report.completeness().inWords());
        return cells;
    }
}
