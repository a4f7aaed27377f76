package dev.callboard.engine;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.callboard.api.ats.AtsAnswers;
import dev.callboard.api.ats.JobBoards;
import dev.callboard.api.extract.Extractor;
import dev.callboard.engine.ats.KnownAnswers;
import dev.callboard.engine.ats.KnownBoards;
import dev.callboard.engine.browser.BrowserFinder;
import dev.callboard.engine.extract.Ladder;
import dev.callboard.engine.fetch.Budget;
import dev.callboard.engine.fetch.Pause;
import dev.callboard.engine.fetch.Turns;
import dev.callboard.engine.fetch.Wire;
import dev.callboard.engine.normalise.Normaliser;
import java.time.InstantSource;

/// What all sites of a process share.
final class EngineModule implements Module {
    private final InstantSource clock;
    private final Pause pause;
    private final Wire wire;
    private final Budget budget;

    EngineModule(InstantSource clock, Pause pause, Wire wire, Budget budget) {
        this.clock = clock;
        this.pause = pause;
        this.wire = wire;
        this.budget = budget;
    }

    @Override
    public void configure(Binder binder) {
        Strictness.apply(binder);
        binder.bind(Wire.class).toInstance(wire);
        binder.bind(InstantSource.class).toInstance(clock);
        binder.bind(Budget.class).toInstance(budget);
        Extractor extractor = Ladder.standard();
        var answers = new KnownAnswers();
        binder.bind(Extractor.class).toInstance(extractor);
        binder.bind(AtsAnswers.class).toInstance(answers);
        binder.bind(JobBoards.class).toInstance(new KnownBoards(answers, extractor));
        binder.bind(Normaliser.class).toInstance(new Normaliser());
        binder.bind(BrowserFinder.class).toInstance(new BrowserFinder(System.getenv()));
    }

    @Provides
    @Singleton
    Turns turns() {
        return new Turns(clock, pause);
    }
}
