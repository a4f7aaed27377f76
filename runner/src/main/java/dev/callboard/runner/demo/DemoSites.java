package dev.callboard.runner.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sites of the demonstration, served on loopback until closed: one of static pages, one that a browser
/// must render, one on which not all is well, one that is laid out as Huzzle's pages are, and one that
/// answers as TikTok's board does.
public final class DemoSites implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<HttpServer> servers = new ArrayList<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();

    private DemoSites() {}

    /// Starts them, each on a free port.
    public static DemoSites start() throws IOException {
        var sites = new DemoSites();
        JsonNode data = JSON.readTree(resource("sites.json"));
        sites.serve("lighthouse", new StaticSite(data.get("lighthouse")));
        sites.serve("harbour", new ScriptedSite(data.get("harbour")));
        sites.serve("millbrook", new StaticSite(data.get("millbrook")));
        sites.serve("pottery", new HuzzleLikeSite(data.get("pottery")));
        sites.serve("metronome", new TikTokLikeSite(data.get("metronome")));
        return sites;
    }

    /// The address of each site, by its name.
    public Map<String, String> addresses() {
        return Map.copyOf(addresses);
    }

    /// The site file for one of them.
    public String siteFile(String name) {
        String plugin = switch (name) {
            case "pottery" -> """
                plugin: huzzle
                config: {baseUrl: "%s"}
                """;
            case "metronome" -> """
                plugin: tiktok-careers
                config: {baseUrl: "%s", company: Metronome, pageSize: 2}
                """;
            default -> """
                plugin: generic
                config:
                  startUrls: ["%s/jobs"]
                  postingLinks: "a.job"
                  nextPage: "a[rel=next]"
                  total: ".count"
                """;
        };
        return plugin.formatted(Objects.requireNonNull(addresses.get(name), name)) + """
            politeness: {interval: PT0.05S, backoff: PT0.2S}
            allowPrivate: true
            """;
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DemoSites.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void serve(String name, DemoSite site) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, site));
        server.start();
        servers.add(server);
        addresses.put(name, "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, DemoSite site) throws IOException {
        try (exchange) {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            DemoSite.Answer answer = site.answer(exchange.getRequestURI(), sent);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type() + "; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
