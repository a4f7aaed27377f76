package dev.callboard.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.api.output.Change;
import dev.callboard.api.output.RecordOutput;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Feed;
import dev.callboard.engine.store.StoredPostings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private final Database database = Database.temporary();
    private final Feed feed = new Feed(database);
    private final List<Long> taken = new ArrayList<>();

    @BeforeEach
    void readsThree() {
        StoredPostings.read(database, "1", "2", "3");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void handsOverEachChangeOnceAndInOrder() throws Exception {
        deliver(changes -> changes.forEach(change -> taken.add(change.sequence())));
        deliver(changes -> changes.forEach(change -> taken.add(change.sequence())));

        assertThat(taken).containsExactly(1L, 2L, 3L);
    }

    @Test
    void beginsAtTheBeginningForAnOutputThatIsNew() throws Exception {
        deliver(changes -> {});
        var other = new Delivery(feed, "other", "mill", output(changes -> taken.add((long) changes.size())));
        other.finish();

        assertThat(taken).containsExactly(3L);
    }

    @Test
    void handsOverAgainWhatAnOutputDidNotTake() throws Exception {
        assertThatThrownBy(() -> deliver(changes -> {
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(OutputException.class)
                .hasMessage("the disk is full");
        assertThat(feed.cursor("test")).isZero();

        deliver(changes -> changes.forEach(change -> taken.add(change.sequence())));
        assertThat(taken).containsExactly(1L, 2L, 3L);
    }

    @Test
    void doesNotTakeAnOutputThatBreaksForOneThatTookAll() throws Exception {
        assertThatThrownBy(() -> deliver(changes -> {
                    throw new NoClassDefFoundError("example/Queue");
                }))
                .isInstanceOf(OutputException.class)
                .hasMessage("the output 'test' failed: java.lang.NoClassDefFoundError: example/Queue");
        assertThat(feed.cursor("test")).isZero();
    }

    @Test
    void leavesBehindAnOutputThatHangs() {
        var hanging = new Delivery(feed, "test", "mill", output(changes -> hang()), Duration.ofMillis(50));

        assertThatThrownBy(hanging::finish)
                .isInstanceOf(OutputException.class)
                .hasMessage("the output 'test' took no change in PT0.05S; it is given them again by the next run");
        assertThat(feed.cursor("test")).isZero();
    }

    private static void hang() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void deliver(Writing writing) throws OutputException, InterruptedException {
        new Delivery(feed, "test", "mill", output(writing)).finish();
    }

    private static RecordOutput output(Writing writing) {
        return new RecordOutput() {
            @Override
            public void write(List<Change> changes) throws IOException {
                writing.write(changes);
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }

    @FunctionalInterface
    private interface Writing {
        void write(List<Change> changes) throws IOException;
    }
}
