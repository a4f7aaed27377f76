package dev.callboard.runner;

import com.google.inject.Binder;
import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import dev.callboard.api.site.SitePlugin;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A single page, read by whatever the framework can read.
final class PagePlugin implements SitePlugin<PagePlugin.NoConfig> {
    static final String NAME = "extract";

    private final AtomicReference<@Nullable RawPosting> words = new AtomicReference<>();

    record NoConfig() {}

    /// The words of the page that was read last, or null.
    @Nullable
    RawPosting words() {
        return words.get();
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
        private final Extractor extractor;
        private final PagePlugin plugin;

        @Inject
        Page(Extractor extractor, PagePlugin plugin) {
            this.extractor = extractor;
            this.plugin = plugin;
        }

        @Override
        public List<Request> start() {
            return List.of();
        }

        @Override
        public Parsed parse(Response page) {
            Optional<RawPosting> read = extractor.extract(page);
            plugin.words.set(read.orElse(null));
            return read.<Parsed>map(Parsed.Posting::new).orElseGet(() -> new Parsed.Skipped(Extractor.NOTHING));
        }
    }
}
