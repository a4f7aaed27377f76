package dev.callboard.runner;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.output.PostingJson;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Postings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Records to compare others with.
sealed interface Earlier extends AutoCloseable {
    /// The posting of a site with this id.
    Optional<JobPosting> find(String site, String id);

    /// All postings of a site, one by one.
    void each(String site, Consumer<JobPosting> consumer);

    @Override
    void close();

    /// Those of a store, or of a file of JSON Lines.
    ///
    /// @param where the address of a store, or a file
    static Earlier open(String where) throws UsageException {
        return where.startsWith("jdbc:") || Stored.isStore(Path.of(where))
                ? new Stored(Database.openExisting(where))
                : Written.read(Path.of(where));
    }

    /// The postings of a store: all that are open, and those that the last run saw closed.
    record Stored(Database database) implements Earlier {
        private static final byte[] SQLITE = "SQLite format 3".getBytes(StandardCharsets.US_ASCII);

        private static boolean isStore(Path file) throws UsageException {
            try (InputStream in = Files.newInputStream(file)) {
                return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
            } catch (IOException e) {
                throw new UsageException("--diff: '" + file + "' can't be read: " + e);
            }
        }

        @Override
        public Optional<JobPosting> find(String site, String id) {
            return new Postings(database)
                    .find(id).stream()
                            .map(Postings.StoredPosting::posting)
                            .filter(posting -> posting.origin().site().equals(site))
                            .findFirst();
        }

        @Override
        public void each(String site, Consumer<JobPosting> consumer) {
            new Postings(database)
                    .each(new Postings.Filter(site, null, true), stored -> consumer.accept(stored.posting()));
        }

        @Override
        public void close() {
            database.close();
        }
    }

    /// The records of a file, in memory.
    record Written(Map<String, Map<String, JobPosting>> sites) implements Earlier {
        private static Written read(Path file) throws UsageException {
            var sites = new LinkedHashMap<String, Map<String, JobPosting>>();
            int number = 0;
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    number++;
                    JobPosting posting = PostingJson.read(line);
                    sites.computeIfAbsent(posting.origin().site(), _ -> new LinkedHashMap<>())
                            .put(posting.id(), posting);
                }
                return new Written(sites);
            } catch (IOException e) {
                throw new UsageException("--diff: '" + file + "' can't be read: " + e);
            } catch (IllegalArgumentException e) {
                throw new UsageException("--diff: '" + file + "', line " + number + ": " + e.getMessage());
            }
        }

        @Override
        public Optional<JobPosting> find(String site, String id) {
            return Optional.ofNullable(sites.getOrDefault(site, Map.of()).get(id));
        }

        @Override
        public void each(String site, Consumer<JobPosting> consumer) {
            sites.getOrDefault(site, Map.of()).values().forEach(consumer);
        }

        @Override
        public void close() {
            // In memory.
        }
    }
}
