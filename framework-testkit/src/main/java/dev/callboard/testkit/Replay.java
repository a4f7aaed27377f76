package dev.callboard.testkit;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.crawl.RunReport;
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
