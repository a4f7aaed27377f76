package dev.callboard.engine.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// Serves a generated careers site on loopback, until it is ended: 20 postings a listing page, and for each
/// a page of about 40 KB with JSON-LD, as career sites have them.
///
/// Usage: `BenchmarkSite POSTINGS [scripted]`. Scripted, a posting's page is empty until its script has
/// asked `/api/jobs/NUMBER.json` for the JSON-LD. Prints its address when it is ready. `/counts` says how
/// many requests there were since it was asked last, and how many of them were for a page that had been
/// asked for already.
public final class BenchmarkSite {
    private static final int PER_PAGE = 20;
    private static final String STYLE = filler("c%d{margin:%dpx;color:#%06x;background:#%06x}%n", 320);
    private static final String SCRIPT = """
        <script type="module">
        const answer = await fetch(location.pathname.replace('/jobs/', '/api/jobs/') + '.json');
        const posting = await answer.json();
        const markup = document.createElement('script');
        markup.type = 'application/ld+json';
        markup.textContent = JSON.stringify(posting);
        document.head.append(markup);
        document.querySelector('main').innerHTML = '<h1>' + posting.title + '</h1>' + posting.description;
        </script>
        """;
    private static final String[] WORDS = {
        "platform",
        "team",
        "customer",
        "data",
        "service",
        "design",
        "café",
        "naïve",
        "Zürich",
        "release",
        "review",
        "Łódź"
    };

    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final int postings;
    private final boolean scripted;

    private BenchmarkSite(int postings, boolean scripted) {
        this.postings = postings;
        this.scripted = scripted;
    }

    public static void main(String[] arguments) throws IOException {
        var site = new BenchmarkSite(Integer.parseInt(arguments[0]), arguments.length > 1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", site::answer);
        server.createContext("/counts", site::count);
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void count(HttpExchange exchange) throws IOException {
        int all = requests.values().stream().mapToInt(Integer::intValue).sum();
        String counts = all + " " + (all - requests.size()) + "\n";
        requests.clear();
        send(exchange, 200, "text/plain", counts);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.merge(exchange.getRequestURI().toString(), 1, Integer::sum);
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        if (path.equals("/jobs")) {
            html(exchange, listing(query == null ? 1 : Integer.parseInt(query.substring("page=".length()))));
        } else if (path.startsWith("/jobs/")) {
            int number = Integer.parseInt(path.substring("/jobs/".length()));
            html(exchange, scripted ? page("Loading", SCRIPT, "Loading …") : posting(number));
        } else if (path.startsWith("/api/jobs/")) {
            int number = Integer.parseInt(path.substring("/api/jobs/".length(), path.lastIndexOf('.')));
            send(exchange, 200, "application/json", markup(number, text(number)));
        } else {
            send(exchange, 404, "text/plain", "");
        }
    }

    private static void html(HttpExchange exchange, String page) throws IOException {
        send(exchange, 200, "text/html", page);
    }

    private static void send(HttpExchange exchange, int status, String type, String page) throws IOException {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private String listing(int page) {
        var main = new StringBuilder();
        int first = (page - 1) * PER_PAGE;
        for (int i = first; i < Math.min(postings, first + PER_PAGE); i++) {
            main.append("<li><a class=\"job\" href=\"/jobs/%d\">Posting %d</a></li>%n".formatted(i, i));
        }
        if (first + PER_PAGE < postings) {
            main.append("<a rel=\"next\" href=\"?page=").append(page + 1).append("\">Next</a>\n");
        }
        return page("Jobs", "", main.toString());
    }

    private static String posting(int number) {
        String text = text(number);
        String markup = "<script type=\"application/ld+json\">" + markup(number, text) + "</script>";
        return page("Posting " + number, markup, "<h1>Posting " + number + "</h1>" + text);
    }

    private static String text(int number) {
        var random = new Random(number);
        var text = new StringBuilder();
        for (int section = 0; section < 6; section++) {
            text.append("<h2>Section ").append(section).append("</h2>");
            for (int i = 0; i < 8; i++) {
                text.append(i < 3 ? "<p>" : "<li>").append(sentence(random)).append(i < 3 ? "</p>" : "</li>");
            }
        }
        return text.toString();
    }

    private static String markup(int number, String text) {
        return """
            {"@context": "https://schema.org", "@type": "JobPosting",
            "title": "Posting %d", "description": "%s", "datePosted": "2026-10-01", "employmentType": "FULL_TIME",
            "hiringOrganization": {"@type": "Organization", "name": "Example Works"},
            "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": "Cork",
            "addressCountry": "IE"}}}
            """.formatted(number, text);
    }

    private static String sentence(Random random) {
        var sentence = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            sentence.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return sentence.toString().strip();
    }

    private static String page(String title, String head, String main) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title + "</title><style>"
                + STYLE + "</style>" + head + "</head><body><main>" + main + "</main></body></html>";
    }

    private static String filler(String line, int lines) {
        var random = new Random(7);
        var text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append(String.format(
                    Locale.ROOT, line, i, random.nextInt(40), random.nextInt(1 << 24), random.nextInt(1 << 24)));
        }
        return text.toString();
    }
}
