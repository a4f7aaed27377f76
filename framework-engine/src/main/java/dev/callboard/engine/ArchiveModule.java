package dev.callboard.engine;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.callboard.engine.archive.ArchiveFetcher;
import dev.callboard.engine.archive.ArchiveReader;
import dev.callboard.engine.fetch.Fetcher;
import dev.callboard.engine.fetch.RedirectFetcher;
import dev.callboard.engine.fetch.RefusalFetcher;
import dev.callboard.engine.fetch.Renderer;
import dev.callboard.engine.fetch.RobotsFetcher;
import dev.callboard.engine.fetch.StatusFetcher;
import dev.callboard.engine.fetch.Traffic;
import dev.callboard.engine.fetch.Turns;
import dev.callboard.engine.fetch.UserAgent;
import java.time.InstantSource;

/// The way the pages of a site take from an archive. It binds nothing that could ask a network.
final class ArchiveModule implements Module {
    private final ArchiveReader archive;
    private final UserAgent agent;

    ArchiveModule(ArchiveReader archive, UserAgent agent) {
        this.archive = archive;
        this.agent = agent;
    }

    @Override
    public void configure(Binder binder) {
        Strictness.apply(binder);
    }

    @Provides
    Renderer renderer() {
        return Renderer.none();
    }

    /// As from the network, without retries and turns: what robots.txt forbade then stays unread.
    @Provides
    @Singleton
    Fetcher fetcher(Turns turns, Traffic traffic) {
        var pages = new StatusFetcher(new ArchiveFetcher(archive));
        var allowed = new RobotsFetcher(pages, pages, agent, turns, traffic, InstantSource.system());
        return new RefusalFetcher(new RedirectFetcher(allowed, NetworkModule.MAX_REDIRECTS));
    }
}
