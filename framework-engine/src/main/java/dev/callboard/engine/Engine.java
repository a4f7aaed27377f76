package dev.callboard.engine;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.callboard.api.extract.Extractor;
import dev.callboard.api.output.RecordOutput;
import dev.callboard.engine.archive.ArchiveClock;
import dev.callboard.engine.archive.ArchiveReader;
import dev.callboard.engine.archive.ArchiveWriter;
import dev.callboard.engine.archive.ArchivingFetcher;
import dev.callboard.engine.browser.BrowserFetcher;
import dev.callboard.engine.config.ConfiguredOutput;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.config.SiteFile;
import dev.callboard.engine.fetch.Pause;
import dev.callboard.engine.fetch.UserAgent;
import dev.callboard.engine.normalise.Normaliser;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;

/// Runs configured sites. One for a process: sites share whose turn it is at a host.
public final class Engine {
    private final Injector injector;
    private final InstantSource clock;
    private final PageSource source;

    private Engine(Injector injector, InstantSource clock, PageSource source) {
        this.injector = injector;
        this.clock = clock;
        this.source = source;
    }

    /// An engine on the system's clock.
    public static Engine create() {
        return create(InstantSource.system(), Pause.SLEEP);
    }

    /// An engine on another clock, for tests.
    public static Engine create(InstantSource clock, Pause pause) {
        return new Engine(injector(clock, pause), clock, new PageSource.Network());
    }

    /// An engine that has its pages from an archive and asks no network. What time it is for a plugin is
    /// the time of the page it reads.
    public static Engine replaying(Path archive) {
        var clock = new ArchiveClock(InstantSource.system());
        return new Engine(
                injector(clock, Pause.SLEEP), InstantSource.system(), new PageSource.Archived(archive, clock));
    }

    /// The same engine, which keeps every answer of the network in an archive.
    public Engine archiving(Path archive) {
        return new Engine(injector, clock, new PageSource.Kept(archive));
    }

    /// Makes a site ready to run, in an injector of its own. Nothing is fetched and no browser started yet.
    ///
    /// @throws UncheckedIOException when the archive can't be used
    public SiteRun open(ConfiguredSite site) {
        SiteFile settings = site.settings();
        UserAgent agent =
                UserAgent.callboard(Version.callboard(), settings.politeness().contact());
        try {
            return switch (source) {
                case PageSource.Network() ->
                    fetched(site, new NetworkModule(settings, agent, pages -> pages), () -> {});
                case PageSource.Kept(Path archive) -> {
                    var about =
                            new ArchiveWriter.About(site.name(), "Callboard/" + Version.callboard(), agent.header());
                    ArchiveWriter writer = ArchiveWriter.open(archive, about, clock);
                    yield fetched(
                            site,
                            new NetworkModule(settings, agent, pages -> new ArchivingFetcher(pages, writer)),
                            writer);
                }
                case PageSource.Archived(Path archive, ArchiveClock then) ->
                    replayed(site, ArchiveReader.open(archive, site.name()), then, agent);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the archive of '" + site.name() + "' can't be used: " + e.getMessage(), e);
        }
    }

    /// Makes an output, in an injector of its own.
    public RecordOutput open(ConfiguredOutput output) {
        return injector.createChildInjector(binder -> {
                    Strictness.apply(binder);
                    PluginConfig.bind(binder, output.config());
                    output.plugin().configure(binder);
                })
                .getInstance(RecordOutput.class);
    }

    /// What reads a page that is at hand.
    public PageReader pageReader() {
        return new PageReader(injector.getInstance(Extractor.class), injector.getInstance(Normaliser.class));
    }

    private SiteRun fetched(ConfiguredSite site, NetworkModule network, Closeable archive) {
        Integer maxPages = site.settings().maxPages();
        Injector child = injector.createChildInjector(
                new SiteModule(site, clock, maxPages == null ? Integer.MAX_VALUE : maxPages), network);
        return new SiteRun(child, () -> {
            try (archive) {
                child.getInstance(BrowserFetcher.class).close();
            }
        });
    }

    /// All there is, however much of it a run may fetch.
    private SiteRun replayed(ConfiguredSite site, ArchiveReader archive, ArchiveClock then, UserAgent agent) {
        if (archive.newest() != null) {
            then.set(archive.newest());
        }
        return new SiteRun(
                injector.createChildInjector(
                        new SiteModule(site, clock, Integer.MAX_VALUE), new ArchiveModule(archive, then, agent)),
                () -> {});
    }

    private static Injector injector(InstantSource clock, Pause pause) {
        return Guice.createInjector(Stage.DEVELOPMENT, new EngineModule(clock, pause));
    }
}
