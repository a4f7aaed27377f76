package dev.callboard.engine.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The least a crawl can be: fetch, parse, take six values, follow links. What Callboard is held against.
///
/// Usage: `BareLoop START OUT CONCURRENCY`.
public final class BareLoop {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OkHttpClient client = new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(64, 1, TimeUnit.MINUTES))
            .build();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Phaser running = new Phaser(1);
    private final Semaphore places;
    private final BufferedWriter out;

    private BareLoop(BufferedWriter out, int concurrency) {
        this.out = out;
        this.places = new Semaphore(concurrency);
    }

    public static void main(String[] arguments) throws IOException {
        try (var out = Files.newBufferedWriter(Path.of(arguments[1]));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var loop = new BareLoop(out, Integer.parseInt(arguments[2]));
            loop.follow(arguments[0], threads);
            loop.running.arriveAndAwaitAdvance();
        }
        System.exit(0);
    }

    private void follow(String url, Executor threads) {
        if (known.add(url)) {
            running.register();
            threads.execute(() -> {
                try {
                    places.acquire();
                    try {
                        visit(url, threads);
                    } finally {
                        places.release();
                    }
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(url, e);
                } finally {
                    running.arriveAndDeregister();
                }
            });
        }
    }

    private void visit(String url, Executor threads) throws IOException {
        try (var answer = client.newCall(new Request.Builder().url(url).build()).execute()) {
            Document page = Jsoup.parse(answer.body().string(), url);
            Element markup = page.selectFirst("script[type=application/ld+json]");
            if (markup != null) {
                write(url, page, JSON.readTree(markup.data()));
            }
            for (Element link : page.select("a.job, a[rel=next]")) {
                follow(URI.create(link.absUrl("href")).toString(), threads);
            }
        }
    }

    private void write(String url, Document page, JsonNode posting) throws IOException {
        var record = JSON.createObjectNode()
                .put("url", url)
                .put("title", page.expectFirst("h1").text())
                .put(
                        "organization",
                        posting.path("hiringOrganization").path("name").asString(""))
                .put(
                        "locality",
                        posting.path("jobLocation")
                                .path("address")
                                .path("addressLocality")
                                .asString(""))
                .put("employmentType", posting.path("employmentType").asString(""))
                .put("datePosted", posting.path("datePosted").asString(""))
                .put("description", page.expectFirst("main").text());
        synchronized (out) {
            out.write(record.toString());
            out.newLine();
        }
    }
}
