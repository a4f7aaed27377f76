package dev.callboard.runner;

import com.google.inject.Binder;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import dev.callboard.api.site.SitePlugin;
import dev.callboard.engine.PageReader;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A single page, read as a saved one is.
final class PagePlugin implements SitePlugin<PagePlugin.NoConfig> {
    static final String NAME = "extract";

    private final AtomicReference<PageReader.@Nullable Read> read = new AtomicReference<>();
    private final PageReader reader;

    PagePlugin(PageReader reader) {
        this.reader = reader;
    }

    record NoConfig() {}

    /// What the page that came last holds.
    ///
    /// @throws NullPointerException where none came
    PageReader.Read read() {
        return Objects.requireNonNull(read.get(), "a page");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "a single page";
    }

    @Override
    public Class<NoConfig> configType() {
        return NoConfig.class;
    }

    @Override
    public void configure(Binder binder) {
        binder.bind(PagePlugin.class).toInstance(this);
        binder.bind(Site.class).to(Page.class);
        binder.bind(Page.class);
    }

    static final class Page implements Site {
        private final PagePlugin plugin;

        @Inject
        Page(PagePlugin plugin) {
            this.plugin = plugin;
        }

        @Override
        public List<Request> start() {
            return List.of();
        }

        @Override
        public Parsed parse(Response page) {
            PageReader.Read read = plugin.reader.read(page);
            plugin.read.set(read);
            if (read.answer()) {
                return new Parsed.Listing(List.of(), List.of(), Coverage.last());
            }
            return read.postings().stream()
                    .findFirst()
                    .<Parsed>map(found -> new Parsed.Posting(found.words()))
                    .orElseGet(() -> new Parsed.Skipped(read.reason()));
        }
    }
}
