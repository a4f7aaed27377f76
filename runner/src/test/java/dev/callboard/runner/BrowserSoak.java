package dev.callboard.runner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.engine.browser.BrowserFetcher;
import dev.callboard.engine.browser.BrowserFinder;
import dev.callboard.engine.browser.BrowserInstaller;
import dev.callboard.engine.browser.BrowserSettings;
import dev.callboard.engine.fetch.EgressGuard;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.FetchException;
import dev.callboard.engine.fetch.UserAgent;
import dev.callboard.runner.demo.DemoSites;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// Renders the demonstration's scripted site over and over while it kills parts of the browsers at random,
/// and counts what became of each page and each process.
final class BrowserSoak {
    private static final List<String> PATHS =
            List.of("/jobs", "/jobs/hr-21", "/jobs/hr-22", "/jobs/hr-23", "/jobs/hr-24");
    private static final int WORKERS = 2;
    /// A page may take so long that a killed browser is started anew, twice, on a busy machine.
    private static final Duration HANG = Duration.ofMinutes(2);

    private final Random random;
    private final AtomicLong read = new AtomicLong();
    private final Map<Failure, Integer> failed = new EnumMap<>(Failure.class);
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();
    private final List<String> killed = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private long readAtKill;
    private long patience = System.nanoTime() + HANG.toNanos();
    private long longest;
    private long mostMemory;

    BrowserSoak(long seed) {
        this.random = new Random(seed);
    }

    /// What became of it.
    ///
    /// @param orphans processes that are still there in the end
    /// @param heap the bytes in use of the heap after the first seconds and in the end
    record Figures(
            long read,
            Map<Failure, Integer> failed,
            List<String> wrong,
            int killed,
            int processes,
            List<String> orphans,
            Duration longest,
            long mostMemory,
            List<Long> heap) {}

    /// Soaks for so many minutes, the first argument, with a seed where there is a second.
    public static void main(String[] arguments) throws Exception {
        double minutes = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 5;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        System.out.println("seed " + seed);
        Figures figures = new BrowserSoak(seed).run(Duration.ofMillis((long) (minutes * 60_000)));
        System.out.printf(
                "%d pages read, %s reported as failed, %d wrong%n", figures.read, figures.failed, figures.wrong.size());
        System.out.printf(
                "%d processes killed of %d, %d orphans; the longest page took %.1f s%n",
                figures.killed, figures.processes, figures.orphans.size(), figures.longest.toMillis() / 1000.0);
        System.out.printf(
                "browsers held at most %d MiB, the heap %d MiB early and %d MiB in the end%n",
                figures.mostMemory >> 20, figures.heap.getFirst() >> 20, figures.heap.getLast() >> 20);
        figures.wrong.forEach(System.out::println);
        figures.orphans.forEach(System.out::println);
        System.exit(figures.wrong.isEmpty() && figures.orphans.isEmpty() ? 0 : 1);
    }

    Figures run(Duration time) throws IOException, InterruptedException {
        new BrowserInstaller(new BrowserFinder(System.getenv()), line -> {}).findOrInstall();
        var heap = new ArrayList<Long>();
        try (DemoSites sites = DemoSites.start();
                BrowserFetcher fetcher = fetcher()) {
            String address = Objects.requireNonNull(sites.addresses().get("harbour"));
            ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
            for (int i = 0; i < WORKERS + 1; i++) {
                readers.execute(() -> readAll(fetcher, address));
            }
            Thread watch = Thread.ofVirtual().start(this::watch);
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                over.await(500 + random.nextInt(3000), TimeUnit.MILLISECONDS);
                killOne();
                if (heap.isEmpty()) {
                    heap.add(heap());
                }
            }
            over.countDown();
            readers.shutdown();
            if (!readers.awaitTermination(HANG.toSeconds(), TimeUnit.SECONDS)) {
                wrong.add("a page hung for " + HANG);
            }
            watch.join();
            heap.add(heap());
        }
        return new Figures(
                read.get(),
                failed,
                List.copyOf(wrong),
                killed.size(),
                seen.size(),
                orphans(),
                Duration.ofNanos(longest),
                mostMemory,
                heap);
    }

    private static BrowserFetcher fetcher() {
        var settings = new BrowserSettings(
                null,
                Duration.ofSeconds(30),
                Duration.ofMillis(400),
                WORKERS,
                50,
                Duration.ofMinutes(1),
                Integer.MAX_VALUE,
                true);
        return new BrowserFetcher(
                new BrowserFinder(System.getenv()),
                settings,
                EgressGuard.allowingPrivate(),
                1_000_000,
                UserAgent.callboard("soak", null),
                InstantSource.system());
    }

    private void readAll(BrowserFetcher fetcher, String address) {
        for (int i = 0; over.getCount() > 0; i++) {
            String path = PATHS.get(i % PATHS.size());
            long begin = System.nanoTime();
            try {
                var page = fetcher.fetch(
                        Request.posting(URI.create(address + path)).with(Rendering.browser()));
                if (page.html().select("main h1").isEmpty()) {
                    wrong.add(path + " was read without its heading: "
                            + page.html().select("main"));
                }
                read.incrementAndGet();
            } catch (FetchException e) {
                count(e);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                wrong.add(path + ": " + e);
            }
            took(System.nanoTime() - begin);
        }
    }

    private synchronized void count(FetchException failure) {
        failed.merge(failure.failure(), 1, Integer::sum);
        if (failure.failure() != Failure.BROWSER_CRASHED && failure.failure() != Failure.TIMEOUT) {
            wrong.add(String.valueOf(failure.getMessage()));
        }
    }

    private synchronized void took(long nanos) {
        longest = Math.max(longest, nanos);
    }

    /// However slow the machine, every other kill is of a browser that has come so far as to read a page.
    private void killOne() {
        boolean isIdle = read.get() == readAtKill && killed.size() % 2 == 0 && System.nanoTime() < patience;
        List<ProcessHandle> processes = browsers();
        if (!isIdle && !processes.isEmpty()) {
            ProcessHandle victim = processes.get(random.nextInt(processes.size()));
            killed.add(commandLine(victim));
            victim.destroyForcibly();
            readAtKill = read.get();
            patience = System.nanoTime() + HANG.toNanos();
        }
    }

    private void watch() {
        try {
            while (!over.await(200, TimeUnit.MILLISECONDS)) {
                List<ProcessHandle> processes = browsers();
                seen.addAll(processes);
                mostMemory = Math.max(
                        mostMemory,
                        processes.stream().mapToLong(BrowserSoak::memory).sum());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<ProcessHandle> browsers() {
        return ProcessHandle.current().descendants().toList();
    }

    /// Those that have not ended some time after their browser was ended.
    private List<String> orphans() throws InterruptedException {
        try {
            CompletableFuture.allOf(seen.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException _) {
            // Those that are left are named.
        }
        return seen.stream()
                .filter(ProcessHandle::isAlive)
                .map(process -> process.pid() + " " + commandLine(process))
                .toList();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long memory(ProcessHandle process) {
        try {
            return Files.readAllLines(proc(process, "smaps_rollup"), ISO_8859_1).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException _) {
            return 0;
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(proc(process, "cmdline"), ISO_8859_1).replace('\0', ' ');
        } catch (IOException _) {
            return "ended";
        }
    }

    private static Path proc(ProcessHandle process, String file) {
        return Path.of("/proc", String.valueOf(process.pid()), file);
    }
}
