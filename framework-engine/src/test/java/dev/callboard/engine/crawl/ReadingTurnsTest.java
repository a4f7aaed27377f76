package dev.callboard.engine.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadingTurnsTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void letsAPageWaitForTheOneBeforeIt() throws Exception {
        var turns = new ReadingTurns(1, LONG);
        ReadingTurns.Turn first = turns.take();

        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> read(turns));

        assertThat(second).isNotDone();
        first.close();
        second.join();
    }

    @Test
    void readsAsManyAtATimeAsItIsTold() throws Exception {
        var turns = new ReadingTurns(2, LONG);

        try (ReadingTurns.Turn _ = turns.take()) {
            CompletableFuture.runAsync(() -> read(turns)).join();
        }
    }

    @Test
    void isNotHeldUpByAPageThatNeverEnds() throws Exception {
        var turns = new ReadingTurns(1, Duration.ofMillis(1));
        turns.take();

        CompletableFuture.runAsync(() -> read(turns)).join();
    }

    private static void read(ReadingTurns turns) {
        try (ReadingTurns.Turn _ = turns.take()) {
            assertThat(turns).isNotNull();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
