package dev.callboard.engine;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.callboard.api.site.Site;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.crawl.CrawlLimits;
import dev.callboard.engine.crawl.Parts;
import dev.callboard.engine.crawl.SiteIdentity;
import dev.callboard.engine.fetch.Fetcher;
import dev.callboard.engine.fetch.Renderer;
import dev.callboard.engine.fetch.Traffic;
import dev.callboard.engine.normalise.Normaliser;
import dev.callboard.engine.store.Digest;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/// One configured site: what its plugin binds, and what a crawl of it is made of. Where its pages come from
/// is another module's business.
final class SiteModule implements Module {
    private final ConfiguredSite site;
    private final CrawlLimits limits;
    private final InstantSource clock;
    private final boolean learns;
    private final UnaryOperator<Site> called;

    /// @param clock what the run is timed by
    /// @param learns whether a run may learn to do without some of the pages
    /// @param called put around the plugin's site
    SiteModule(
            ConfiguredSite site, CrawlLimits limits, InstantSource clock, boolean learns, UnaryOperator<Site> called) {
        this.site = site;
        this.limits = limits;
        this.clock = clock;
        this.learns = learns;
        this.called = called;
    }

    @Override
    public void configure(Binder binder) {
        Strictness.apply(binder);
        PluginConfig.bind(binder, site.config());
        site.plugin().configure(binder);
    }

    @Provides
    @Singleton
    Parts parts(Site plugged, Fetcher fetcher, Normaliser normaliser, Traffic traffic, Renderer renderer) {
        return new Parts(
                called.apply(plugged),
                fetcher,
                normaliser,
                new SiteIdentity(
                        site.name(),
                        site.plugin().name(),
                        Version.of(site.plugin().getClass())),
                limits,
                traffic,
                renderer,
                learns ? reader() : null,
                clock);
    }

    /// A plugin that is configured otherwise may look for something else.
    private String reader() {
        return "%s %s, Callboard %s, %s"
                .formatted(
                        site.plugin().name(),
                        Version.of(site.plugin().getClass()),
                        Version.callboard(),
                        Digest.of(String.valueOf(site.config())));
    }

    @Provides
    @Singleton
    Traffic traffic() {
        return new Traffic();
    }
}
