package dev.callboard.runner;

import dev.callboard.engine.crawl.Progress;
import java.io.Console;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A bar with rate and time left, for all sites together. Silent where nobody watches.
final class ProgressDisplay implements AutoCloseable {
    private static final int REFRESH_MILLIS = 200;

    private final boolean watched;
    private final Map<String, Progress> sites = new HashMap<>();
    private @Nullable ProgressBar bar;

    private ProgressDisplay(boolean watched) {
        this.watched = watched;
    }

    static ProgressDisplay onTerminal() {
        return new ProgressDisplay(
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
    }

    void show(Progress progress) {
        if (!watched) {
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName("pages")
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(REFRESH_MILLIS)
                    .showSpeed()
                    .build();
        }
        sites.put(progress.site(), progress);
        bar.maxHint(sum(Progress::known));
        bar.stepTo(sum(Progress::done));
        bar.setExtraMessage(" " + sum(Progress::postings) + " postings, " + sum(Progress::failed) + " failed");
    }

    private long sum(ToLongFunction<Progress> part) {
        return sites.values().stream().mapToLong(part).sum();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
