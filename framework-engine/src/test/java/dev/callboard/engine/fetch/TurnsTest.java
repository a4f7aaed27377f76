package dev.callboard.engine.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final SimulatedTime time = new SimulatedTime(Fetching.START);
    private final Turns turns = new Turns(time, time);

    @Test
    void keepsTheIntervalBetweenStarts() throws Exception {
        Politeness politeness = Fetching.politeness(Duration.ofSeconds(2), 1, 0);
        var starts = new ArrayList<Duration>();

        for (int i = 0; i < 3; i++) {
            try (var _ = turns.take("jobs.example", politeness)) {
                starts.add(Duration.between(Fetching.START, time.instant()));
                time.pause(Duration.ofMillis(500));
            }
        }

        assertThat(starts).isEqualTo(List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(4)));
    }

    @Test
    void letsOtherHostsGoOn() throws Exception {
        Politeness politeness = Fetching.politeness(Duration.ofSeconds(2), 1, 0);

        turns.take("a.example", politeness).close();
        turns.take("b.example", politeness).close();

        assertThat(time.instant()).isEqualTo(Fetching.START);
    }

    @Test
    void takesTheLongerOfIntervalAndCrawlDelay() throws Exception {
        Politeness politeness = Fetching.politeness(Duration.ofSeconds(1), 1, 0);
        turns.atLeast("jobs.example", Duration.ofSeconds(7));

        turns.take("jobs.example", politeness).close();
        turns.take("JOBS.example", politeness).close();

        assertThat(time.instant()).isEqualTo(Fetching.START.plusSeconds(7));
    }

    @Test
    void makesEverybodyWaitForAHostThatAskedForIt() throws Exception {
        turns.holdUntil("jobs.example", Fetching.START.plusSeconds(90));
        turns.holdUntil("jobs.example", Fetching.START.plusSeconds(30));

        turns.take("jobs.example", Fetching.eager()).close();

        assertThat(time.instant()).isEqualTo(Fetching.START.plusSeconds(90));
    }

    @Test
    void refusesToWaitLongerThanIsAllowed() {
        turns.holdUntil("jobs.example", Fetching.START.plus(Duration.ofHours(3)));

        assertThatThrownBy(() -> turns.take("jobs.example", Fetching.eager()))
                .isInstanceOf(FetchException.class)
                .hasMessage("'jobs.example' asks for no request before 2026-11-20T15:00:00Z, longer than"
                        + " politeness.maxWait (PT10M) allows");
    }

    @Test
    void letsNoMoreInThanItMayHave() throws Exception {
        Politeness two = Fetching.politeness(Duration.ZERO, 2, 0);
        var inside = new AtomicInteger();
        var most = new ConcurrentLinkedQueue<Integer>();
        var all = new ArrayList<CompletableFuture<Void>>();
        var ready = new CountDownLatch(20);
        for (int i = 0; i < 20; i++) {
            var done = new CompletableFuture<Void>();
            all.add(done);
            Thread.ofVirtual().start(() -> {
                try {
                    ready.countDown();
                    ready.await();
                    try (var _ = turns.take("jobs.example", two)) {
                        most.add(inside.incrementAndGet());
                        Thread.ofVirtual().start(() -> {}).join();
                        inside.decrementAndGet();
                    }
                    done.complete(null);
                } catch (FetchException | InterruptedException e) {
                    done.completeExceptionally(e);
                }
            });
        }

        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();

        assertThat(most).hasSize(20).allMatch(count -> count <= 2);
    }
}
