package dev.callboard.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A browser that is worn is replaced by a fresh one between two pages.
class RecyclingTest {
    private static final Duration LONG = Duration.ofHours(1);

    @RegisterExtension
    final BrowserSite afterThreePages = site(3, LONG, Integer.MAX_VALUE);

    @RegisterExtension
    final BrowserSite afterNoTime = site(100, Duration.ofNanos(1), Integer.MAX_VALUE);

    @RegisterExtension
    final BrowserSite withLittleMemory = site(100, LONG, 1);

    @Test
    void afterEnoughPages() throws Exception {
        long first = driverAfterAPage(afterThreePages);
        assertThat(driverAfterAPage(afterThreePages)).isEqualTo(first);
        assertThat(driverAfterAPage(afterThreePages)).isEqualTo(first);

        assertThat(driverAfterAPage(afterThreePages)).isNotEqualTo(first);
    }

    @Test
    void afterItsTime() throws Exception {
        long first = driverAfterAPage(afterNoTime);

        assertThat(driverAfterAPage(afterNoTime)).isNotEqualTo(first);
    }

    @Test
    void whenItHoldsTooMuchMemory() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/smaps_rollup")), "this system does not tell of processes' memory");
        long first = driverAfterAPage(withLittleMemory);

        assertThat(driverAfterAPage(withLittleMemory)).isNotEqualTo(first);
    }

    private static BrowserSite site(int pages, Duration age, int memory) {
        return new BrowserSite(
                new BrowserSettings(null, Duration.ofMinutes(1), Duration.ofMillis(200), 1, pages, age, memory, false));
    }

    private static long driverAfterAPage(BrowserSite site) throws Exception {
        site.page("/1", "<h1>Cook</h1>");
        site.fetcher().fetch(site.rendered("/1"));
        return ProcessHandle.current()
                .descendants()
                .filter(process -> ProcFile.commandLine(process).contains("run-driver"))
                .mapToLong(ProcessHandle::pid)
                .max()
                .orElseThrow();
    }
}
