package dev.callboard.testkit;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.crawl.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/// What came of running a plugin on a recorded site.
///
/// @param requests what the site was asked, in order: `GET /jobs?page=2`, and after a space what was sent
///     with it
public record Replay(List<JobPosting> postings, List<String> requests, RunReport report) {
    public Replay {
        postings = List.copyOf(postings);
        requests = List.copyOf(requests);
    }

    /// What the run was not content with: why a listing is not complete, examples of pages that failed, and
    /// what the report complains of. Empty where all went well.
    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (!report.completeness().isComplete()) {
            problems.add(report.completeness().inWords());
        }
        problems.addAll(report.counts().examples());
        problems.addAll(report.complaints());
        return problems;
    }

    /// The posting with this title.
    ///
    /// @throws NoSuchElementException when there is none; the message lists the titles there are
    public JobPosting posting(String title) {
        return postings.stream()
                .filter(posting -> posting.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no posting is titled '" + title + "'; there are: "
                        + postings.stream().map(JobPosting::title).toList()));
    }
}
