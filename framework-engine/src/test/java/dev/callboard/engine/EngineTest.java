package dev.callboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Binder;
import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import dev.callboard.api.site.Site;
import dev.callboard.api.site.SitePlugin;
import dev.callboard.engine.config.Plugins;
import dev.callboard.engine.config.SiteFiles;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.fetch.SimulatedTime;
import dev.callboard.engine.fetch.Wire;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.store.Database;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What holds for every site of an engine.
class EngineTest {
    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private final SimulatedTime time = new SimulatedTime(START);
    private final Database database = Database.temporary();
    private final List<String> asked = new ArrayList<>();
    private final Engine engine = Engine.create(time, time, http -> this::answer, database);
    private Headers headers = Headers.NONE;
    private int status = 200;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void twoSitesKeepOneInterval() throws Exception {
        run("mill", "politeness: {interval: PT10S}");
        run("bakery", "politeness: {interval: PT10S}");

        assertThat(asked).containsExactly("/robots.txt +0", "/jobs +10", "/robots.txt +20", "/jobs +30");
    }

    @Test
    void aRetryAfterForOneSiteHoldsForTheOther() throws Exception {
        status = 429;
        headers = new Headers(Map.of("Retry-After", List.of("90")));
        run("mill", "politeness: {interval: PT0S, retries: 0}");
        status = 200;
        run("bakery", "politeness: {interval: PT0S, retries: 0}");

        assertThat(asked).containsExactly("/robots.txt +0", "/robots.txt +90", "/jobs +90");
    }

    @Test
    void twoSitesHaveOneBudget() throws Exception {
        run("mill", "politeness: {interval: PT0S, perDay: 3}");
        run("bakery", "politeness: {interval: PT0S, perDay: 3}");

        assertThat(asked).containsExactly("/robots.txt +0", "/jobs +0", "/robots.txt +0");
    }

    @Test
    void entersAPrivateNetworkOnlyWhereASiteFileAllowsIt() throws Exception {
        Engine direct = Engine.create(time, time, Wire.DIRECT, database);
        var plugins = new Plugins(List.of(new OnePage("http://127.0.0.1:1/jobs")));
        String file = "plugin: one-page\npoliteness: {interval: PT0S, retries: 0}\n";

        try (SiteRun run = direct.open(SiteFiles.parse("mill", file, plugins))) {
            assertThat(run.crawl(new DropGuard(false), null, step -> {})
                            .run()
                            .counts()
                            .failures())
                    .containsOnlyKeys(Failure.BLOCKED_ADDRESS);
        }
        try (SiteRun run = direct.open(SiteFiles.parse("mill", file + "allowPrivate: true\n", plugins))) {
            assertThat(run.crawl(new DropGuard(false), null, step -> {})
                            .run()
                            .counts()
                            .failures())
                    .doesNotContainKey(Failure.BLOCKED_ADDRESS)
                    .hasSize(1);
        }
    }

    private void run(String name, String politeness) throws Exception {
        var plugins = new Plugins(List.of(new OnePage("https://jobs.example/jobs")));
        try (SiteRun run = engine.open(SiteFiles.parse(name, "plugin: one-page\n" + politeness + "\n", plugins))) {
            run.crawl(new DropGuard(false), null, step -> {}).run();
        }
    }

    private Response answer(Request request) {
        asked.add(request.uri().getPath() + " +"
                + Duration.between(START, time.instant()).toSeconds());
        Body body = Body.of("", request.uri());
        return new Response(request, request.uri(), status, headers, body, time.instant(), List.of());
    }

    private record OnePage(String address) implements SitePlugin<OnePage.NoConfig>, Site {
        record NoConfig() {}

        @Override
        public String name() {
            return "one-page";
        }

        @Override
        public String about() {
            return "a site of one page";
        }

        @Override
        public Class<NoConfig> configType() {
            return NoConfig.class;
        }

        @Override
        public void configure(Binder binder) {
            binder.bind(Site.class).toInstance(this);
        }

        @Override
        public List<Request> start() {
            return List.of(Request.listing(URI.create(address)));
        }

        @Override
        public Parsed parse(Response page) {
            return new Parsed.Listing(List.of(), List.of(), Coverage.total(0));
        }
    }
}
