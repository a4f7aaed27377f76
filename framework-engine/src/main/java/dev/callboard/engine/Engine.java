package dev.callboard.engine;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.ProvisionException;
import com.google.inject.Stage;
import com.google.inject.spi.Message;
import dev.callboard.api.ats.AtsAnswers;
import dev.callboard.api.ats.JobBoards;
import dev.callboard.api.extract.Extractor;
import dev.callboard.api.output.RecordOutput;
import dev.callboard.api.plugin.Plugin;
import dev.callboard.engine.archive.ArchiveClock;
import dev.callboard.engine.archive.ArchiveReader;
import dev.callboard.engine.archive.ArchiveWriter;
import dev.callboard.engine.archive.ArchivedSite;
import dev.callboard.engine.archive.ArchivingFetcher;
import dev.callboard.engine.browser.BrowserFetcher;
import dev.callboard.engine.config.ConfiguredOutput;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.config.SiteFile;
import dev.callboard.engine.crawl.CrawlLimits;
import dev.callboard.engine.crawl.Parts;
import dev.callboard.engine.crawl.Thrown;
import dev.callboard.engine.fetch.Budget;
import dev.callboard.engine.fetch.Fetcher;
import dev.callboard.engine.fetch.Pause;
import dev.callboard.engine.fetch.UserAgent;
import dev.callboard.engine.fetch.Wire;
import dev.callboard.engine.normalise.Normaliser;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Spent;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Runs configured sites. One for a process: sites share whose turn it is at a host.
public final class Engine {
    /// Enough that a host which makes one site wait does not keep its threads from another host of the same
    /// site.
    private static final int WAITING_PER_TURN = 4;
    private static final Logger GUICE = Logger.getLogger("com.google.inject");

    static {
        // It prints what a plugin throws, with its stack. The run's report says it, too.
        GUICE.setLevel(Level.OFF);
    }

    private final Injector injector;
    private final @Nullable Database database;
    private final PageSource source;

    private Engine(Injector injector, @Nullable Database database, PageSource source) {
        this.injector = injector;
        this.database = database;
        this.source = source;
    }

    /// An engine on the system's clock that reads single pages.
    public static Engine create() {
        var clock = InstantSource.system();
        return new Engine(injector(clock, Pause.SLEEP, Wire.DIRECT, null), null, new PageSource.Network(clock));
    }

    /// An engine on the system's clock that crawls sites into a store.
    public static Engine create(Database database) {
        return create(InstantSource.system(), Pause.SLEEP, Wire.DIRECT, database);
    }

    /// An engine on another clock and another web, for tests.
    public static Engine create(InstantSource clock, Pause pause, Wire wire, Database database) {
        return new Engine(injector(clock, pause, wire, database), database, new PageSource.Network(clock));
    }

    /// An engine on the system's clock that crawls sites into a store, and keeps every answer in an
    /// archive.
    public static Engine archiving(Path archive, Database database) {
        var clock = InstantSource.system();
        return new Engine(
                injector(clock, Pause.SLEEP, Wire.DIRECT, database), database, new PageSource.Kept(archive, clock));
    }

    /// An engine that has its pages from an archive and asks no network. What time it is for a plugin is
    /// the time its page was kept.
    public static Engine replaying(Path archive, Database database) {
        var then = new ArchiveClock(InstantSource.system());
        return new Engine(
                injector(then, Pause.SLEEP, Wire.DIRECT, database), database, new PageSource.Archived(archive, then));
    }

    /// Makes a site ready to run, in an injector of its own. Nothing is fetched and no browser started yet.
    ///
    /// @throws PluginException when the plugin can't be set up
    /// @throws dev.callboard.engine.archive.ArchiveException when the archive can't be used
    public SiteRun open(ConfiguredSite site) {
        return switch (source) {
            case PageSource.Network(InstantSource clock) ->
                fetched(site, clock, new NetworkModule(site.settings(), agent(site), pages -> pages), true, () -> {});
            case PageSource.Kept(Path archive, InstantSource clock) -> {
                String software = "Callboard/" + Version.callboard();
                var about = new ArchiveWriter.About(
                        site.name(), software, agent(site).header());
                ArchiveWriter writer = ArchiveWriter.open(archive, about, clock);
                UnaryOperator<Fetcher> kept = pages -> new ArchivingFetcher(pages, writer);
                // An archive without the pages could not be read again.
                yield fetched(site, clock, new NetworkModule(site.settings(), agent(site), kept), false, writer::close);
            }
            case PageSource.Archived(Path archive, ArchiveClock then) ->
                replayed(site, ArchiveReader.open(archive, site.name()), then);
        };
    }

    /// Makes an output, in an injector of its own.
    ///
    /// @throws PluginException when its plugin can't be set up
    public RecordOutput open(ConfiguredOutput output) {
        return setUp(
                output.plugin(),
                () -> injector.createChildInjector(binder -> {
                            Strictness.apply(binder);
                            PluginConfig.bind(binder, output.config());
                            output.plugin().configure(binder);
                        })
                        .getInstance(RecordOutput.class));
    }

    /// All that a plugin does before it is asked for anything.
    private static <T> T setUp(Plugin<?> plugin, Supplier<T> made) {
        try {
            return made.get();
        } catch (CreationException e) {
            throw failed(plugin, e, e.getErrorMessages());
        } catch (ProvisionException e) {
            throw failed(plugin, e, e.getErrorMessages());
        } catch (LinkageError e) {
            throw new PluginException(plugin.name() + " can't be set up: " + e, e);
        }
    }

    /// What the plugin threw, rather than what came of it.
    private static PluginException failed(Plugin<?> plugin, RuntimeException e, Collection<Message> messages) {
        String why = messages.stream()
                .map(Message::getCause)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Thrown::inWords)
                .orElseGet(() -> messages.stream().map(Message::getMessage).collect(Collectors.joining("; ")));
        return new PluginException(plugin.name() + " can't be set up: " + why, e);
    }

    /// The boards of the systems that are known.
    public JobBoards boards() {
        return injector.getInstance(JobBoards.class);
    }

    /// What reads a page that is at hand.
    public PageReader pageReader() {
        return new PageReader(
                injector.getInstance(AtsAnswers.class),
                injector.getInstance(Extractor.class),
                injector.getInstance(Normaliser.class));
    }

    private SiteRun fetched(
            ConfiguredSite site, InstantSource clock, NetworkModule network, boolean learns, Runnable archive) {
        SiteFile settings = site.settings();
        Integer maxPages = settings.maxPages();
        var limits = new CrawlLimits(
                settings.politeness().concurrency() * WAITING_PER_TURN,
                maxPages == null ? Integer.MAX_VALUE : maxPages,
                CrawlLimits.PARSING,
                settings.revisitAfter());
        Injector child;
        try {
            child = setUp(site, new SiteModule(site, limits, clock, learns, plugged -> plugged), network);
        } catch (PluginException e) {
            archive.run();
            throw e;
        }
        return new SiteRun(child, database, () -> {
            try {
                child.getInstance(BrowserFetcher.class).close();
            } finally {
                archive.run();
            }
        });
    }

    /// All there is, however much of it a run may fetch.
    private SiteRun replayed(ConfiguredSite site, ArchiveReader archive, ArchiveClock then) {
        int underWay = Runtime.getRuntime().availableProcessors() * WAITING_PER_TURN;
        var limits = new CrawlLimits(underWay, Integer.MAX_VALUE, CrawlLimits.PARSING, null);
        Injector child = setUp(
                site,
                new SiteModule(
                        site,
                        limits,
                        InstantSource.system(),
                        false,
                        plugged -> new ArchivedSite(plugged, then, archive.newest())),
                new ArchiveModule(archive, agent(site)));
        return new SiteRun(child, database, () -> {});
    }

    private Injector setUp(ConfiguredSite site, Module... modules) {
        return setUp(site.plugin(), () -> {
            Injector child = injector.createChildInjector(modules);
            child.getInstance(Parts.class);
            return child;
        });
    }

    private static UserAgent agent(ConfiguredSite site) {
        return UserAgent.callboard(
                Version.callboard(), site.settings().politeness().contact());
    }

    private static Injector injector(InstantSource clock, Pause pause, Wire wire, @Nullable Database database) {
        Budget budget = database == null ? (_, _) -> 0 : new Spent(database);
        return Guice.createInjector(Stage.DEVELOPMENT, new EngineModule(clock, pause, wire, budget));
    }
}
