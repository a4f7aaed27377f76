package dev.callboard.runner;

import dev.callboard.engine.crawl.Counts;
import dev.callboard.engine.crawl.ReportJson;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Runs.StoredReport;
import java.time.Instant;

/// How far a run without a report has come.
enum RunState {
    UNDER_WAY("under way"),
    UNFINISHED("not finished; the same command goes on with it"),
    OLD("not finished, and too long ago to go on with; the same command begins anew"),
    ABANDONED("not finished; another run began in its place");

    private final String inWords;

    RunState(String inWords) {
        this.inWords = inWords;
    }

    static RunState of(StoredReport run, Database database) {
        if (!run.state().equals("RUNNING")) {
            return ABANDONED;
        }
        if (database.isRunning(run.site())) {
            return UNDER_WAY;
        }
        return run.isResumable(Instant.now()) ? UNFINISHED : OLD;
    }

    /// What was counted of it so far.
    static Counts counted(StoredReport run) {
        return ReportJson.counts(run.tally() == null ? "{}" : run.tally());
    }

    String inWords() {
        return inWords;
    }
}
