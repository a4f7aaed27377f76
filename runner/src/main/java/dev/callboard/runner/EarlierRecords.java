package dev.callboard.runner;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.output.PostingJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The records of an earlier run.
final class EarlierRecords {
    /// What makes two records the same posting.
    record Key(String site, String id) {
        static Key of(JobPosting posting) {
            return new Key(posting.origin().site(), posting.id());
        }
    }

    /// Those of these sites, from a file of JSON Lines.
    static Map<Key, JobPosting> read(Path file, Set<String> sites) throws UsageException {
        var records = new LinkedHashMap<Key, JobPosting>();
        int number = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                JobPosting posting = PostingJson.read(line);
                if (sites.contains(posting.origin().site())) {
                    records.put(Key.of(posting), posting);
                }
            }
            return records;
        } catch (IOException e) {
            throw new UsageException("--diff: '" + file + "' can't be read: " + e);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--diff: '" + file + "', line " + number + ": " + e.getMessage());
        }
    }

    private EarlierRecords() {}
}
