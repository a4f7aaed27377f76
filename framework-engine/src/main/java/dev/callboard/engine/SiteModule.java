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
import dev.callboard.engine.normalise.Normaliser;
import java.time.InstantSource;

/// One configured site: what its plugin binds, and what a crawl of it is made of. Where its pages come from
/// is another module's business.
final class SiteModule implements Module {
    /// Enough that a host which makes one site wait does not keep its threads from another host of the same
    /// site.
    private static final int WAITING_PER_TURN = 4;

    private final ConfiguredSite site;
    private final InstantSource clock;
    private final int maxPages;

    /// @param clock what the run is timed by
    SiteModule(ConfiguredSite site, InstantSource clock, int maxPages) {
        this.site = site;
        this.clock = clock;
        this.maxPages = maxPages;
    }

    @Override
    public void configure(Binder binder) {
        Strictness.apply(binder);
        PluginConfig.bind(binder, site.config());
        site.plugin().configure(binder);
    }

    @Provides
    @Singleton
    Parts parts(Site plugged, Fetcher fetcher, Normaliser normaliser) {
        return new Parts(
                plugged,
                fetcher,
                normaliser,
                new SiteIdentity(
                        site.name(),
                        site.plugin().name(),
                        Version.of(site.plugin().getClass())),
                new CrawlLimits(site.settings().politeness().concurrency() * WAITING_PER_TURN, maxPages),
                clock);
    }
}
