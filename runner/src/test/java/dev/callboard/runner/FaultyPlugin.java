package dev.callboard.runner;

import com.google.inject.Binder;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import dev.callboard.api.site.SitePlugin;
import java.net.URI;
import java.util.Collections;
import java.util.List;

/// A plugin that does in one place what a plugin must not do.
record FaultyPlugin(Fault fault) implements SitePlugin<FaultyPlugin.NoConfig> {
    enum Fault {
        NONE,
        BREAKS_WHILE_IT_BINDS,
        MISSES_A_CLASS,
        BINDS_NOTHING,
        BREAKS_WHILE_IT_IS_MADE,
        BREAKS_AT_ITS_START,
        FLOODS_AT_ITS_START,
        STARTS_WITH_NOTHING_AT_ALL,
        BREAKS_AT_EVERY_PAGE,
        MAKES_NOTHING_OF_A_PAGE
    }

    record NoConfig() {}

    @Override
    public String name() {
        return "faulty";
    }

    @Override
    public String about() {
        return "a plugin with a fault";
    }

    @Override
    public Class<NoConfig> configType() {
        return NoConfig.class;
    }

    @Override
    public void configure(Binder binder) {
        strike(Fault.BREAKS_WHILE_IT_BINDS);
        if (fault == Fault.MISSES_A_CLASS) {
            throw new NoClassDefFoundError("example/Parser");
        }
        if (fault != Fault.BINDS_NOTHING) {
            binder.bind(Site.class).toProvider(() -> {
                strike(Fault.BREAKS_WHILE_IT_IS_MADE);
                return new FaultySite();
            });
        }
    }

    private void strike(Fault here) {
        if (fault == here) {
            throw new IllegalStateException("oops");
        }
    }

    private final class FaultySite implements Site {
        @Override
        public List<Request> start() {
            strike(Fault.BREAKS_AT_ITS_START);
            if (fault == Fault.STARTS_WITH_NOTHING_AT_ALL) {
                return nothing();
            }
            int many = fault == Fault.FLOODS_AT_ITS_START ? 200_000 : 1;
            return Collections.nCopies(many, Request.listing(URI.create("https://jobs.example/jobs")));
        }

        @Override
        public Parsed parse(Response page) {
            strike(Fault.BREAKS_AT_EVERY_PAGE);
            if (fault == Fault.MAKES_NOTHING_OF_A_PAGE) {
                return nothing();
            }
            return new Parsed.Listing(List.of(), List.of(), Coverage.total(0));
        }

        /// As code does that is compiled without null checks.
        @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
        private static <T> T nothing() {
            return null;
        }
    }
}
