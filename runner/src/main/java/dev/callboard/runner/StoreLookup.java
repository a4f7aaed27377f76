package dev.callboard.runner;

import dev.callboard.engine.config.Suggestion;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Postings;
import dev.callboard.engine.store.Postings.StoredPosting;
import dev.callboard.engine.store.Runs;
import dev.callboard.engine.store.Runs.StoredReport;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds in a store what a command names, or tells what may have been meant.
final class StoreLookup {
    private static final int NAMED = 40;

    private final String store;
    private final Postings postings;
    private final Runs runs;

    StoreLookup(Database database) {
        this.store = "the store '" + database.name() + "'";
        this.postings = new Postings(database);
        this.runs = new Runs(database);
    }

    /// Fails for a site that was never run.
    ///
    /// @param site null for all sites
    void requireSite(@Nullable String site) throws UsageException {
        if (site == null) {
            return;
        }
        List<String> sites = runs.sites();
        if (sites.isEmpty()) {
            throw new UsageException(store + " has no site '" + site + "': none was run with it yet");
        }
        if (!sites.contains(site)) {
            throw new UsageException(store + " has no site '" + site + "'" + Suggestion.didYouMean(site, sites)
                    + "\nIts sites are " + sites.stream().limit(NAMED).collect(Collectors.joining(", "))
                    + (sites.size() > NAMED ? " and " + (sites.size() - NAMED) + " more." : "."));
        }
    }

    /// The posting with an id.
    ///
    /// @param site null where the id says enough
    StoredPosting posting(String id, @Nullable String site) throws UsageException {
        requireSite(site);
        List<StoredPosting> found = site == null
                ? postings.find(id)
                : postings.find(site, id).stream().toList();
        if (found.isEmpty()) {
            throw new UsageException(
                    store + " has no posting '" + id + "'" + (site == null ? "" : " of the site '" + site + "'")
                            + didYouMean(id, near(id, site)) + "\n'callboard postings' lists what it has.");
        }
        if (found.size() > 1) {
            throw new UsageException(store + " has a posting '" + id + "' of each of the sites "
                    + found.stream().map(each -> each.posting().origin().site()).collect(Collectors.joining(", "))
                    + ": say which with --site");
        }
        return found.getFirst();
    }

    /// The run with a number.
    StoredReport run(long number) throws UsageException {
        return runs.run(number).orElseThrow(() -> {
            List<StoredReport> last = runs.last(null, 1);
            return new UsageException(store + " has no run " + number
                    + (last.isEmpty()
                            ? ": no site was run with it yet"
                            : "; its last one is " + last.getFirst().id() + ", and 'callboard runs' lists them"));
        });
    }

    /// Ids are often addresses, of which people know the end.
    private static String didYouMean(String id, List<String> near) {
        return near.stream()
                .filter(each -> each.endsWith("/" + id))
                .findFirst()
                .map(each -> "; did you mean '" + each + "'?")
                .orElseGet(() -> Suggestion.didYouMean(id, near));
    }

    private List<String> near(String id, @Nullable String site) {
        return (site == null ? runs.sites().stream().limit(NAMED).toList() : List.of(site))
                .stream().flatMap(each -> postings.near(each, id).stream()).toList();
    }
}
