package dev.callboard.engine;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.callboard.api.ats.AtsAnswers;
import dev.callboard.api.ats.JobBoards;
import dev.callboard.api.extract.Extractor;
import dev.callboard.api.output.RecordOutput;
import dev.callboard.engine.config.ConfiguredOutput;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.fetch.Budget;
import dev.callboard.engine.fetch.Pause;
import dev.callboard.engine.fetch.Wire;
import dev.callboard.engine.normalise.Normaliser;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Spent;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Runs configured sites. One for a process: sites share whose turn it is at a host.
public final class Engine {
    private final Injector injector;
    private final @Nullable Database database;

    private Engine(InstantSource clock, Pause pause, Wire wire, @Nullable Database database) {
        Budget budget = database == null ? (_, _) -> 0 : new Spent(database);
        this.injector = Guice.createInjector(Stage.DEVELOPMENT, new EngineModule(clock, pause, wire, budget));
        this.database = database;
    }

    /// An engine on the system's clock that reads single pages.
    public static Engine create() {
        return new Engine(InstantSource.system(), Pause.SLEEP, Wire.DIRECT, null);
    }

    /// An engine on the system's clock that crawls sites into a store.
    public static Engine create(Database database) {
        return create(InstantSource.system(), Pause.SLEEP, Wire.DIRECT, database);
    }

    /// An engine on another clock and another web, for tests.
    public static Engine create(InstantSource clock, Pause pause, Wire wire, Database database) {
        return new Engine(clock, pause, wire, database);
    }

    /// Makes a site ready to run, in an injector of its own. Nothing is fetched and no browser started yet.
    public SiteRun open(ConfiguredSite site) {
        return new SiteRun(injector.createChildInjector(new SiteModule(site)), database);
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
}
