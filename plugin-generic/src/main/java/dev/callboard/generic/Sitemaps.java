package dev.callboard.generic;

import dev.callboard.api.fetch.Links;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.fetch.UnreadableException;
import dev.callboard.api.site.Coverage;
import dev.callboard.api.site.Parsed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// What sitemaps tell of postings (sitemaps.org): robots.txt names them, they name pages or each other.
final class Sitemaps {
    private static final String ROBOTS = "/robots.txt";
    private static final int MAX_BYTES = 50 * 1024 * 1024;
    private static final int MAX_SITEMAPS = 100;

    /// The request for the file that names a site's sitemaps.
    static Request start(URI page) {
        return Request.listing(page.resolve(ROBOTS));
    }

    static boolean isRobots(Request request) {
        return ROBOTS.equals(request.uri().getPath());
    }

    static boolean isSitemap(Response page) {
        String path = String.valueOf(page.uri().getPath());
        String start = page.body().text().stripLeading();
        return path.endsWith(".xml.gz")
                || (start.startsWith("<")
                        && start.substring(0, Math.min(start.length(), 2000))
                                .matches("(?s).*<(?:urlset|sitemapindex)\\b.*"));
    }

    /// The sitemaps that a robots.txt names; where it names none, the one that most sites have.
    static Parsed named(Response robots) {
        List<Request> named = robots.body()
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> line.regionMatches(true, 0, "sitemap:", 0, 8))
                .flatMap(line -> Links.parse(line.substring(8).strip()).stream())
                .distinct()
                .map(Request::listing)
                .toList();
        return elsewhere(named.isEmpty() ? List.of(Request.listing(robots.uri().resolve("/sitemap.xml"))) : named);
    }

    /// @param posting how a posting's page is read
    static Parsed read(Response page, Rendering posting) {
        Document xml = Jsoup.parse(text(page), "", Parser.xmlParser());
        List<URI> sitemaps = addresses(xml, "sitemap > loc");
        if (!sitemaps.isEmpty()) {
            return index(sitemaps);
        }
        List<URI> pages = addresses(xml, "url > loc").stream()
                .filter(uri -> new PostingAddress(uri).mayBePosting())
                .toList();
        Set<String> folders = pages.stream()
                .filter(uri -> new PostingAddress(uri).isPosting())
                .map(Sitemaps::folder)
                .collect(Collectors.toSet());
        // A title of one word tells nothing by itself; that it stands among postings does.
        List<Request> postings = pages.stream()
                .filter(uri -> folders.contains(folder(uri)))
                .distinct()
                .map(uri -> Request.posting(uri).with(posting))
                .toList();
        return postings.isEmpty()
                ? new Parsed.Listing(List.of(), List.of(), Coverage.unstated())
                : new Parsed.Listing(List.of(), postings, Coverage.last());
    }

    private static String folder(URI uri) {
        return String.valueOf(uri.getPath()).replaceFirst("[^/]*/?$", "");
    }

    /// Of an index the sitemaps of jobs, where their names tell.
    private static Parsed index(List<URI> sitemaps) {
        List<URI> ofJobs =
                sitemaps.stream().filter(PostingAddress::isNamedLikeJobs).toList();
        List<URI> read = ofJobs.isEmpty() ? sitemaps : ofJobs;
        List<Request> requests =
                read.stream().limit(MAX_SITEMAPS).map(Request::listing).toList();
        return read.size() <= MAX_SITEMAPS
                ? elsewhere(requests)
                : new Parsed.Listing(
                        List.of(),
                        requests,
                        new Coverage.Capped(
                                "the site has " + read.size() + " sitemaps, of which " + MAX_SITEMAPS + " are read"));
    }

    private static Parsed elsewhere(List<Request> requests) {
        return new Parsed.Listing(List.of(), requests, Coverage.unstated());
    }

    private static List<URI> addresses(Document xml, String css) {
        return xml.select(css).stream()
                .flatMap(loc -> Links.parse(loc.text()).stream())
                .toList();
    }

    private static String text(Response page) {
        byte[] bytes = page.body().bytes();
        boolean isGzip = bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
        if (!isGzip) {
            return page.body().text();
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] read = unpacked.readNBytes(MAX_BYTES + 1);
            if (read.length > MAX_BYTES) {
                throw new UnreadableException(
                        "the sitemap is larger than 50 MiB, which is the most sitemaps.org allows");
            }
            return new String(read, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreadableException("the sitemap can't be unpacked: " + e.getMessage(), e);
        }
    }

    private Sitemaps() {}
}
