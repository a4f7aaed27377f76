package dev.callboard.runner;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.output.Difference;
import dev.callboard.engine.output.DifferenceText;
import java.io.PrintWriter;
import java.util.Optional;

/// Prints how the records of sites differ from earlier ones.
final class Comparison {
    private final Earlier earlier;
    private final Earlier now;
    private final PrintWriter print;
    private int added;
    private int removed;
    private int changed;
    private int same;

    Comparison(Earlier earlier, Earlier now, PrintWriter print) {
        this.earlier = earlier;
        this.now = now;
        this.print = print;
    }

    /// What is new or read differently, then what is there no more.
    void site(String site) {
        now.each(site, this::compare);
        earlier.each(site, before -> {
            if (now.find(site, before.id()).isEmpty()) {
                removed++;
                print(new Difference.Removed(before));
            }
        });
    }

    /// The last line: how many of each there are.
    void sum() {
        print.println(added + " added, " + removed + " removed, " + changed + " changed, " + same + " the same");
        print.flush();
    }

    private void compare(JobPosting posting) {
        Optional<JobPosting> before = earlier.find(posting.origin().site(), posting.id());
        if (before.isEmpty()) {
            added++;
            print(new Difference.Added(posting));
            return;
        }
        Optional<Difference> difference = Difference.between(before.get(), posting);
        if (difference.isEmpty()) {
            same++;
        } else {
            changed++;
            print(difference.get());
        }
    }

    private void print(Difference difference) {
        print.println(DifferenceText.of(difference));
    }
}
