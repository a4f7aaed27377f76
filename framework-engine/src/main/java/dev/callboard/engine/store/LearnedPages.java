package dev.callboard.engine.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What a reader has learned of a site's pages. What another reader learned is forgotten: it may have read
/// something else.
///
/// For the thread of the crawl.
public final class LearnedPages {
    private final String site;
    private final String reader;
    private final Map<String, String> all;
    private final Map<String, String> unentered = new LinkedHashMap<>();

    private LearnedPages(String site, String reader, Map<String, String> all) {
        this.site = site;
        this.reader = reader;
        this.all = all;
    }

    static LearnedPages none() {
        return new LearnedPages("", "", Map.of());
    }

    static LearnedPages of(Database database, String site, String reader) {
        Map<String, String> all = database.inTransaction(handle -> {
            handle.execute("delete from shortcut where site = ? and reader <> ?", site, reader);
            return handle
                    .createQuery("select pages, learned from shortcut where site = ?")
                    .bind(0, site)
                    .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
        return new LearnedPages(site, reader, all);
    }

    /// What was known when this was asked for: by the shape of pages' addresses, as JSON.
    public Map<String, String> all() {
        return Map.copyOf(all);
    }

    /// Has this entered together with the next outcomes: the one without the other would be learned twice,
    /// or not at all.
    public void learn(Map<String, String> more) {
        unentered.putAll(more);
    }

    void enter(Handle handle) {
        unentered.forEach((pages, learned) -> handle.execute(
                "insert into shortcut (site, reader, pages, learned) values (?, ?, ?, ?)"
                        + " on conflict (site, reader, pages) do update set learned = excluded.learned",
                site,
                reader,
                pages,
                learned));
        unentered.clear();
    }
}
