package dev.callboard.engine;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.callboard.api.site.Site;
import dev.callboard.engine.browser.BrowserFetcher;
import dev.callboard.engine.browser.BrowserFinder;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.config.SiteFile;
import dev.callboard.engine.crawl.CrawlLimits;
import dev.callboard.engine.crawl.Parts;
import dev.callboard.engine.crawl.SiteIdentity;
import dev.callboard.engine.fetch.Budget;
import dev.callboard.engine.fetch.BudgetFetcher;
import dev.callboard.engine.fetch.CountingFetcher;
import dev.callboard.engine.fetch.EgressGuard;
import dev.callboard.engine.fetch.Fetcher;
import dev.callboard.engine.fetch.HttpFetcher;
import dev.callboard.engine.fetch.PoliteFetcher;
import dev.callboard.engine.fetch.Politeness;
import dev.callboard.engine.fetch.RedirectFetcher;
import dev.callboard.engine.fetch.RefusalFetcher;
import dev.callboard.engine.fetch.RenderingFetcher;
import dev.callboard.engine.fetch.RetryingFetcher;
import dev.callboard.engine.fetch.RobotsFetcher;
import dev.callboard.engine.fetch.Traffic;
import dev.callboard.engine.fetch.Turns;
import dev.callboard.engine.fetch.UserAgent;
import dev.callboard.engine.fetch.Wire;
import dev.callboard.engine.normalise.Normaliser;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// One configured site: what its plugin binds, and the way its pages take.
final class SiteModule implements Module {
    private static final int MAX_REDIRECTS = 10;
    /// Enough that a host which makes one site wait does not keep its threads from another host of the same
    /// site.
    private static final int WAITING_PER_TURN = 4;

    private final ConfiguredSite site;

    SiteModule(ConfiguredSite site) {
        this.site = site;
    }

    @Override
    public void configure(Binder binder) {
        Strictness.apply(binder);
        PluginConfig.bind(binder, site.config());
        site.plugin().configure(binder);
    }

    @Provides
    @Singleton
    BrowserFetcher browser(BrowserFinder finder, InstantSource clock) {
        SiteFile settings = site.settings();
        return new BrowserFetcher(
                finder,
                settings.browser(),
                guard(settings),
                settings.politeness().maxBytes(),
                agent(settings),
                clock);
    }

    /// The way of a page, from the outside in: refusals, redirects, robots.txt, retries, turns, the daily
    /// budget, then HTTP or a browser.
    @Provides
    @Singleton
    Fetcher fetcher(
            BrowserFetcher browser, Wire wire, Turns turns, Budget budget, Traffic traffic, InstantSource clock) {
        SiteFile settings = site.settings();
        Politeness politeness = settings.politeness();
        UserAgent agent = agent(settings);
        Fetcher http = wire.through(new HttpFetcher(guard(settings), politeness, agent, clock));
        Fetcher network = counted(new RenderingFetcher(http, browser), politeness, budget, traffic, clock);
        Fetcher pages = tried(network, turns, politeness, clock);
        Fetcher robots = tried(counted(http, politeness, budget, traffic, clock), turns, politeness, clock);
        return new RefusalFetcher(
                new RedirectFetcher(new RobotsFetcher(pages, robots, agent, turns, traffic, clock), MAX_REDIRECTS));
    }

    @Provides
    @Singleton
    Parts parts(Site plugged, Fetcher fetcher, Normaliser normaliser, Traffic traffic, InstantSource clock) {
        SiteFile settings = site.settings();
        Integer maxPages = settings.maxPages();
        return new Parts(
                plugged,
                fetcher,
                normaliser,
                new SiteIdentity(
                        site.name(),
                        site.plugin().name(),
                        Version.of(site.plugin().getClass())),
                new CrawlLimits(
                        settings.politeness().concurrency() * WAITING_PER_TURN,
                        maxPages == null ? Integer.MAX_VALUE : maxPages,
                        CrawlLimits.PARSING,
                        settings.revisitAfter()),
                traffic,
                clock);
    }

    @Provides
    @Singleton
    Traffic traffic() {
        return new Traffic();
    }

    private static Fetcher counted(
            Fetcher fetcher, Politeness politeness, Budget budget, Traffic traffic, InstantSource clock) {
        Fetcher counted = new CountingFetcher(fetcher, traffic, clock);
        Integer perDay = politeness.perDay();
        return perDay == null ? counted : new BudgetFetcher(counted, budget, perDay, clock);
    }

    private static Fetcher tried(Fetcher fetcher, Turns turns, Politeness politeness, InstantSource clock) {
        var polite = new PoliteFetcher(fetcher, turns, politeness);
        return new RetryingFetcher(polite, turns, politeness, clock, RandomGenerator.getDefault());
    }

    private static EgressGuard guard(SiteFile settings) {
        return settings.allowPrivate() ? EgressGuard.allowingPrivate() : EgressGuard.publicOnly();
    }

    private static UserAgent agent(SiteFile settings) {
        return UserAgent.callboard(Version.callboard(), settings.politeness().contact());
    }
}
