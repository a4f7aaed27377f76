package dev.callboard.engine.fetch;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import okhttp3.CompressionInterceptor;
import okhttp3.Gzip;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.brotli.Brotli;
import okhttp3.java.net.cookiejar.JavaNetCookieJar;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Asks a server and reads its answer, whatever its status, once, within bounds. It follows no redirect and
/// tries nothing twice.
///
/// Cookies last as long as it does: one is made for each crawl of a site.
public final class HttpFetcher implements Fetcher {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);
    private static final String ACCEPT = "text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8";
    private static final int CHUNK = 64 * 1024;
    private static final int MAX_ERROR_BYTES = 1024 * 1024;

    private final SocketFactory sockets;
    private final Duration timeout;
    private final int maxBytes;
    private final UserAgent agent;
    private final InstantSource clock;
    private @Nullable OkHttpClient client;

    public HttpFetcher(EgressGuard guard, Politeness politeness, UserAgent agent, InstantSource clock) {
        this.maxBytes = politeness.maxBytes();
        this.agent = agent;
        this.clock = clock;
        this.sockets = new GuardedSockets(guard);
        this.timeout = politeness.timeout();
    }

    @Override
    public Response fetch(Request request) throws FetchException, InterruptedException {
        okhttp3.Call call = client().newCall(sendable(request));
        try (okhttp3.Response response = call.execute()) {
            Headers headers = new Headers(response.headers().toMultimap());
            URI uri = request.uri();
            Instant now = clock.instant();
            BufferedSource source = response.body().source();
            byte[] bytes = Statuses.isPage(response.code()) ? read(source, uri) : asFarAsItComes(source);
            Body body = Body.of(bytes, headers.first("Content-Type").orElse(null), uri);
            return new Response(request, uri, response.code(), headers, body, now, List.of());
        } catch (IOException e) {
            throw failed(request.uri(), e);
        }
    }

    /// Made with the first request, while a browser starts: to read the certificates that Java trusts takes
    /// a while.
    private synchronized OkHttpClient client() {
        if (client == null) {
            client = made();
        }
        return client;
    }

    private OkHttpClient made() {
        return new OkHttpClient.Builder()
                .socketFactory(sockets)
                // Through a proxy the guard would judge the proxy's address, not the site's.
                .proxy(Proxy.NO_PROXY)
                .cookieJar(new JavaNetCookieJar(new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER)))
                .addInterceptor(new CompressionInterceptor(Brotli.INSTANCE, Gzip.INSTANCE))
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .callTimeout(timeout)
                .build();
    }

    /// What a plugin asks for need not be what can be sent.
    private okhttp3.Request sendable(Request request) throws FetchException {
        Addresses.host(request.uri());
        try {
            return toOkHttp(request);
        } catch (IllegalArgumentException e) {
            throw new FetchException(
                    Failure.PLUGIN_ERROR, "'" + request.uri() + "' can't be asked for: " + e.getMessage(), e);
        }
    }

    private okhttp3.Request toOkHttp(Request request) throws FetchException {
        HttpUrl url = HttpUrl.get(request.uri());
        if (url == null) {
            throw new FetchException(Failure.BAD_ADDRESS, "'" + request.uri() + "' is no address that can be fetched");
        }
        var builder = new okhttp3.Request.Builder()
                .url(url)
                .header("User-Agent", agent.header())
                .header("Accept", ACCEPT);
        request.headers().fields().forEach((name, values) -> {
            builder.removeHeader(name);
            values.forEach(value -> builder.addHeader(name, value));
        });
        boolean withoutBody = request.method().equals("GET") || request.method().equals("HEAD");
        MediaType type =
                request.headers().first("Content-Type").map(MediaType::parse).orElse(null);
        return builder.method(request.method(), withoutBody ? null : RequestBody.create(request.body(), type))
                .build();
    }

    private byte[] read(BufferedSource source, URI uri) throws IOException, FetchException {
        var buffer = new Buffer();
        while (source.read(buffer, CHUNK) >= 0) {
            if (buffer.size() > maxBytes) {
                throw new FetchException(
                        Failure.TOO_LARGE, "'" + uri + "' has more than " + maxBytes + " bytes (politeness.maxBytes)");
            }
        }
        return buffer.readByteArray();
    }

    /// The body of an error. It may be broken or endless: what counts of it is its status.
    private static byte[] asFarAsItComes(BufferedSource source) throws InterruptedException {
        var buffer = new Buffer();
        try {
            while (buffer.size() < MAX_ERROR_BYTES && source.read(buffer, CHUNK) >= 0) {
                // Into the buffer.
            }
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return buffer.readByteArray();
    }

    private static FetchException failed(URI uri, IOException e) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Failure failure = switch (e) {
            case EgressException _ -> Failure.BLOCKED_ADDRESS;
            case SocketTimeoutException _ -> Failure.TIMEOUT;
            case InterruptedIOException _ -> Failure.TIMEOUT;
            case UnknownHostException _ -> Failure.DNS;
            case SSLException _ -> Failure.TLS;
            default -> Failure.CONNECTION;
        };
        boolean inAll = e instanceof InterruptedIOException && !(e instanceof SocketTimeoutException);
        String why = inAll ? "politeness.timeout" : e.getMessage();
        return new FetchException(failure, "'" + uri + "': " + failure.about() + " (" + why + ")", e);
    }
}
