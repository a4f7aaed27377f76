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

/// The three sites of the demonstration, served on loopback until closed: one of static pages, one that a
/// browser must render, and one on which not all is well.
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
        return sites;
    }

    /// The address of each site, by its name.
    public Map<String, String> addresses() {
        return Map.copyOf(addresses);
    }

    /// The site file for one of them.
    public String siteFile(String name) {
        return """
            plugin: generic
            config:
              startUrls: ["%s/jobs"]
              postingLinks: "a.job"
              nextPage: "a[rel=next]"
              total: ".count"
            politeness: {interval: PT0.05S, backoff: PT0.2S}
            allowPrivate: true
            """.formatted(Objects.requireNonNull(addresses.get(name), name));
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
            DemoSite.Answer answer = site.answer(exchange.getRequestURI());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type() + "; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
