package dev.callboard.engine;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.callboard.api.ats.AtsAnswers;
import dev.callboard.api.extract.Extractor;
import dev.callboard.api.output.RecordOutput;
import dev.callboard.engine.config.ConfiguredOutput;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.fetch.Pause;
import dev.callboard.engine.fetch.Wire;
import dev.callboard.engine.normalise.Normaliser;
import java.time.InstantSource;

/// Runs configured sites. One for a process: sites share whose turn it is at a host.
public final class Engine {
    private final Injector injector;

    private Engine(Injector injector) {
        this.injector = injector;
    }

    /// An engine on the system's clock.
    public static Engine create() {
        return create(InstantSource.system(), Pause.SLEEP, Wire.DIRECT);
    }

    /// An engine on another clock and another web, for tests.
    public static Engine create(InstantSource clock, Pause pause, Wire wire) {
        return new Engine(Guice.createInjector(Stage.DEVELOPMENT, new EngineModule(clock, pause, wire)));
    }

    /// Makes a site ready to run, in an injector of its own. Nothing is fetched and no browser started yet.
    public SiteRun open(ConfiguredSite site) {
        return new SiteRun(injector.createChildInjector(new SiteModule(site)));
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
        return new PageReader(
                injector.getInstance(AtsAnswers.class),
                injector.getInstance(Extractor.class),
                injector.getInstance(Normaliser.class));
    }
}
