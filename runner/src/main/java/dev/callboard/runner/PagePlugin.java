package dev.callboard.runner;

import com.google.inject.Binder;
import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import dev.callboard.api.site.SitePlugin;
import jakarta.inject.Inject;
import java.util.List;

/// A single page, read by whatever the framework can read.
final class PagePlugin implements SitePlugin<PagePlugin.NoConfig> {
    static final String NAME = "extract";

    record NoConfig() {}

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
        binder.bind(Site.class).to(Page.class);
        binder.bind(Page.class);
    }

    static final class Page implements Site {
        private final Extractor extractor;

        @Inject
        Page(Extractor extractor) {
            this.extractor = extractor;
        }

        @Override
        public List<Request> start() {
            return List.of();
        }

        @Override
        public Parsed parse(Response page) {
            return extractor
                    .extract(page)
                    .<Parsed>map(Parsed.Posting::new)
                    .orElseGet(() -> new Parsed.Skipped("it has no schema.org JobPosting"));
        }
    }
}
