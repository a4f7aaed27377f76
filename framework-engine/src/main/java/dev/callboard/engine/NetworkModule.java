package dev.callboard.engine;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.callboard.engine.browser.BrowserFetcher;
import dev.callboard.engine.browser.BrowserFinder;
import dev.callboard.engine.config.SiteFile;
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
import dev.callboard.engine.fetch.Renderer;
import dev.callboard.engine.fetch.RenderingFetcher;
import dev.callboard.engine.fetch.RetryingFetcher;
import dev.callboard.engine.fetch.RobotsFetcher;
import dev.callboard.engine.fetch.StatusFetcher;
import dev.callboard.engine.fetch.Traffic;
import dev.callboard.engine.fetch.Turns;
import dev.callboard.engine.fetch.UserAgent;
import dev.callboard.engine.fetch.Wire;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// The way the pages of a site take from the network.
final class NetworkModule implements Module {
    static final int MAX_REDIRECTS = 10;

    private final SiteFile settings;
    private final UserAgent agent;
    private final UnaryOperator<Fetcher> kept;

    /// @param kept put around what answers with any status, so that nothing comes past it
    NetworkModule(SiteFile settings, UserAgent agent, UnaryOperator<Fetcher> kept) {
        this.settings = settings;
        this.agent = agent;
        this.kept = kept;
    }

    @Override
    public void configure(Binder binder) {
        Strictness.apply(binder);
    }

    @Provides
    @Singleton
    BrowserFetcher browser(BrowserFinder finder, InstantSource clock) {
        return new BrowserFetcher(
                finder, settings.browser(), guard(), settings.politeness().maxBytes(), agent, clock);
    }

    @Provides
    Renderer renderer(BrowserFetcher browser) {
        return browser;
    }

    /// The way of a page, from the outside in: refusals, redirects, robots.txt, retries, turns, the daily
    /// budget, statuses, the archive, then HTTP or a browser.
    @Provides
    @Singleton
    Fetcher fetcher(
            BrowserFetcher browser, Wire wire, Turns turns, Budget budget, Traffic traffic, InstantSource clock) {
        Fetcher http = wire.through(new HttpFetcher(guard(), settings.politeness(), agent, clock));
        Fetcher pages = tried(counted(new RenderingFetcher(http, browser), budget, traffic, clock), turns, clock);
        Fetcher robots = tried(counted(http, budget, traffic, clock), turns, clock);
        var allowed = new RobotsFetcher(pages, robots, agent, turns, traffic, clock);
        return new RefusalFetcher(new RedirectFetcher(allowed, MAX_REDIRECTS));
    }

    private Fetcher counted(Fetcher network, Budget budget, Traffic traffic, InstantSource clock) {
        Fetcher counted = new CountingFetcher(new StatusFetcher(kept.apply(network)), traffic, clock);
        Integer perDay = settings.politeness().perDay();
        return perDay == null ? counted : new BudgetFetcher(counted, budget, perDay, clock);
    }

    private Fetcher tried(Fetcher fetcher, Turns turns, InstantSource clock) {
        Politeness politeness = settings.politeness();
        var polite = new PoliteFetcher(fetcher, turns, politeness);
        return new RetryingFetcher(polite, turns, politeness, clock, RandomGenerator.getDefault());
    }

    private EgressGuard guard() {
        return settings.allowPrivate() ? EgressGuard.allowingPrivate() : EgressGuard.publicOnly();
    }
}
