package dev.callboard.engine.archive;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls a site at the time its pages were kept.
public final class ArchivedSite implements Site {
    private final Site site;
    private final ArchiveClock clock;
    private final @Nullable Instant newest;

    /// @param clock what the site is told the time by
    /// @param newest when the last of its pages was kept; null where there is none
    public ArchivedSite(Site site, ArchiveClock clock, @Nullable Instant newest) {
        this.site = site;
        this.clock = clock;
        this.newest = newest;
    }

    @Override
    public List<Request> start() {
        clock.set(newest);
        return site.start();
    }

    @Override
    public Parsed parse(Response page) {
        clock.set(page.fetchedAt());
        return site.parse(page);
    }
}
