package dev.callboard.engine.health;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.output.PostingFields;
import java.util.Map;
import java.util.TreeMap;

/// Counts a [Fill]. For one thread.
public final class FillCount {
    private final Map<String, Integer> fields;
    private final Map<String, Integer> sources;
    private int postings;
    private int direct;

    /// @param before what is counted already
    public FillCount(Fill before) {
        this.postings = before.postings();
        this.direct = before.direct();
        this.fields = new TreeMap<>(before.fields());
        this.sources = new TreeMap<>(before.sources());
    }

    public void count(JobPosting posting) {
        countFields(posting);
        posting.findings().sources().forEach(source -> sources.merge(source, 1, Integer::sum));
    }

    /// A posting that was read without its page.
    public void countDirect(JobPosting posting) {
        direct++;
        countFields(posting);
    }

    private void countFields(JobPosting posting) {
        postings++;
        PostingFields.filled(posting).forEach(field -> fields.merge(field, 1, Integer::sum));
    }

    public Fill fill() {
        return new Fill(postings, direct, fields, sources);
    }
}
