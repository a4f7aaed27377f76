package dev.callboard.runner;

import dev.callboard.api.output.Change;
import dev.callboard.api.output.RecordOutput;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.output.Difference;
import dev.callboard.engine.output.DifferenceText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Prints how records differ from earlier ones, each as it comes, and at the end those that did not come.
final class ComparingOutput implements RecordOutput {
    private final Map<EarlierRecords.Key, JobPosting> earlier;
    private final @Nullable RecordOutput records;
    private final PrintWriter print;
    private int added;
    private int changed;
    private int same;

    /// @param earlier emptied by what is compared with it
    /// @param records where the records themselves go as well, or null
    ComparingOutput(Map<EarlierRecords.Key, JobPosting> earlier, @Nullable RecordOutput records, PrintWriter print) {
        this.earlier = earlier;
        this.records = records;
        this.print = print;
    }

    @Override
    public void write(List<Change> changes) throws IOException {
        changes.forEach(change -> compare(change.posting()));
        if (records != null) {
            records.write(changes);
        }
    }

    @Override
    public void close() throws IOException {
        earlier.values().forEach(posting -> print.println(DifferenceText.of(new Difference.Removed(posting))));
        print.println(added + " added, " + earlier.size() + " removed, " + changed + " changed, " + same + " the same");
        print.flush();
        if (records != null) {
            records.close();
        }
    }

    private void compare(JobPosting now) {
        JobPosting before = earlier.remove(EarlierRecords.Key.of(now));
        Difference difference = before == null
                ? new Difference.Added(now)
                : Difference.between(before, now).orElse(null);
        switch (difference) {
            case null -> same++;
            case Difference.Added _ -> added++;
            case Difference.Changed _ -> changed++;
            case Difference.Removed _ -> throw new IllegalStateException("it is there");
        }
        if (difference != null) {
            print.println(DifferenceText.of(difference));
        }
    }
}
