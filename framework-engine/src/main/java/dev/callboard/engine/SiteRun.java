package dev.callboard.engine;

import com.google.inject.Injector;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.output.RecordOutput;
import dev.callboard.engine.crawl.Crawl;
import dev.callboard.engine.crawl.Outcome;
import dev.callboard.engine.crawl.Parts;
import dev.callboard.engine.crawl.Progress;
import dev.callboard.engine.crawl.Visitor;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/// One site, ready to run. Closing it ends its browsers and its archive's file.
public final class SiteRun implements AutoCloseable {
    private final Injector injector;
    private final Closeable ending;

    SiteRun(Injector injector, Closeable ending) {
        this.injector = injector;
        this.ending = ending;
    }

    /// A crawl of the site, to be run once.
    ///
    /// @param output is not closed by it
    /// @param progress told after each request, on the crawl's thread
    public Crawl crawl(RecordOutput output, Consumer<Progress> progress) {
        return new Crawl(injector.getInstance(Parts.class), output, progress);
    }

    /// One page, outside of any crawl: no listing says that it is open.
    public Outcome visit(Request request) throws InterruptedException {
        return new Visitor(injector.getInstance(Parts.class), false).visit(request);
    }

    /// @throws UncheckedIOException when the archive could not be written to its end
    @Override
    public void close() {
        try {
            ending.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the archive can't be written: " + e.getMessage(), e);
        }
    }
}
