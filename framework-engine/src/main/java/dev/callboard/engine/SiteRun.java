package dev.callboard.engine;

import com.google.inject.Injector;
import dev.callboard.api.fetch.Request;
import dev.callboard.engine.crawl.Crawl;
import dev.callboard.engine.crawl.Outcome;
import dev.callboard.engine.crawl.Parts;
import dev.callboard.engine.crawl.Progress;
import dev.callboard.engine.crawl.Visitor;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One site, ready to run. Closing it ends its browsers and the file of its archive.
public final class SiteRun implements AutoCloseable {
    private final Injector injector;
    private final @Nullable Database database;
    private final Runnable ending;

    SiteRun(Injector injector, @Nullable Database database, Runnable ending) {
        this.injector = injector;
        this.database = database;
        this.ending = ending;
    }

    /// A crawl of the site, to be run once.
    ///
    /// @param pages where rendered pages are kept that nothing could be made of, or null
    /// @param progress told after each batch, on the crawl's thread
    /// @throws IllegalStateException when the engine has no store
    public Crawl crawl(DropGuard guard, @Nullable Path pages, Consumer<Progress> progress) {
        if (database == null) {
            throw new IllegalStateException("an engine without a store reads pages, and crawls nothing");
        }
        return new Crawl(injector.getInstance(Parts.class), database, guard, pages, progress);
    }

    /// The pages the site begins with.
    public List<Request> start() {
        return injector.getInstance(Parts.class).site().start();
    }

    /// One page, outside of any crawl: no listing says that it is open.
    public Outcome visit(Request request) throws InterruptedException {
        return Visitor.visitAlone(injector.getInstance(Parts.class), request);
    }

    /// @throws dev.callboard.engine.archive.ArchiveException when the archive can't be ended
    @Override
    public void close() {
        ending.run();
    }
}
