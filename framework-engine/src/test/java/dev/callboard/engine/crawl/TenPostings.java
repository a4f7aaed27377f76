package dev.callboard.engine.crawl;

import dev.callboard.api.output.Change;
import dev.callboard.api.site.Coverage;
import dev.callboard.engine.life.Life;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Feed;
import dev.callboard.engine.store.Postings;
import dev.callboard.engine.store.Postings.StoredPosting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A site of ten postings that was read once, and the store that it was read into.
final class TenPostings implements AutoCloseable {
    static final String[] ALL = first(10);

    final Database database = Database.temporary();
    final PaperSite site = new PaperSite();

    TenPostings() throws InterruptedException {
        site.listing("/jobs", Coverage.total(10), ALL);
        site.postings(ALL);
        site.run(database);
    }

    static String[] first(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(i -> "/" + i).toArray(String[]::new);
    }

    RunReport run() throws InterruptedException {
        return site.run(database);
    }

    StoredPosting posting(String path) {
        String address = PaperSite.uri(path).toString();
        return stored().stream()
                .filter(each -> each.posting().origin().canonicalUrl().equals(address))
                .findFirst()
                .orElseThrow();
    }

    List<Life.Stage> stages() {
        return stored().stream().map(StoredPosting::stage).toList();
    }

    List<Change.Kind> changes() {
        return new Feed(database)
                .after(0, null, 1_000).stream().map(Change::kind).toList();
    }

    @Override
    public void close() {
        database.close();
    }

    private List<StoredPosting> stored() {
        var all = new ArrayList<StoredPosting>();
        new Postings(database).each(Postings.Filter.ALL, all::add);
        return all;
    }
}
