package dev.callboard.runner;

import dev.callboard.engine.crawl.Counts;
import dev.callboard.engine.crawl.ReportJson;
import dev.callboard.engine.crawl.RunReport;
import dev.callboard.engine.delivery.OutputException;
import dev.callboard.engine.output.AtomicFile;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Runs;
import dev.callboard.engine.store.Runs.StoredReport;
import dev.callboard.runner.report.ReportPage;
import dev.callboard.runner.report.ReportedRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "report", description = "Tell what came of a run.", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    /// As many runs as can be told apart in a chart.
    private static final int CHARTED = 30;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The run's number, as 'callboard runs' lists it.")
    private long number;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write it there as one page for a browser, with charts over the site's last " + CHARTED
                    + " runs; it needs neither a network nor scripts.")
    private @Nullable Path html;

    @Override
    public Integer call() throws UsageException, OutputException {
        try (Database database = store.openExisting()) {
            StoredReport run = new StoreLookup(database).run(number);
            PrintWriter out = spec.commandLine().getOut();
            if (run.report() == null) {
                unfinished(run, database, out);
            } else if (html == null) {
                out.print(ReportText.of(List.of(ReportJson.report(run.report()))));
            } else {
                write(ReportPage.of(history(run, database)), html);
                spec.commandLine().getErr().println("Wrote '" + html + "'.");
            }
            out.flush();
        }
        return ExitCode.OK.code();
    }

    private void unfinished(StoredReport run, Database database, PrintWriter out) throws UsageException {
        String state = "run " + run.id() + " of '" + run.site() + "' is "
                + RunState.of(run, database).inWords();
        if (html != null) {
            throw new UsageException(state + ": it has no report yet, and '" + html + "' was not written");
        }
        Counts counts = RunState.counted(run);
        out.println(state);
        out.println("It began at " + run.startedAt() + ", was last heard of at " + run.touchedAt() + ", and came to "
                + Counted.of(counts.pages(), "page") + ", " + Counted.of(counts.postings(), "posting") + " and "
                + Counted.of(counts.failed(), "failure") + ".");
    }

    /// The site's runs up to this one, the oldest first.
    private static List<ReportedRun> history(StoredReport run, Database database) {
        var runs = new Runs(database);
        return runs.ended(run.site(), run.id(), CHARTED).reversed().stream()
                .map(each -> new ReportedRun(report(each), runs.openAfter(each.site(), each.id())))
                .toList();
    }

    private static RunReport report(StoredReport run) {
        return ReportJson.report(Objects.requireNonNull(run.report(), "the report of a run that has ended"));
    }

    private static void write(String page, Path file) throws OutputException {
        try (var out = new AtomicFile(file)) {
            out.write(page.getBytes(StandardCharsets.UTF_8));
            out.finish();
        } catch (IOException e) {
            throw new OutputException("'" + file + "' can't be written: " + e.getMessage(), e);
        }
    }
}
