package dev.callboard.engine.browser;

import dev.callboard.engine.fetch.EgressException;
import dev.callboard.engine.fetch.EgressGuard;
import dev.callboard.engine.fetch.Failure;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The browser's only way out: a proxy on loopback that asks the [EgressGuard] about every address it
/// connects to.
///
/// It looks names up itself and connects to the very address it had judged. It serves CONNECT tunnels
/// (https, WebSockets) and plain http requests, one a connection, and knows nothing of what they carry.
final class EgressProxy implements AutoCloseable {
    private static final int CONNECT_MILLIS = 15_000;
    private static final int MAX_HEAD = 64 * 1024;

    private final EgressGuard guard;
    private final ServerSocket server;
    private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();

    EgressProxy(EgressGuard guard) {
        this.guard = guard;
        try {
            this.server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("no port on loopback for the browser's proxy", e);
        }
        Thread.ofVirtual().name("egress-proxy").start(this::accept);
    }

    /// Where a browser reaches it.
    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /// Why no connection was made to a host.
    record Refusal(Failure failure, String message) {}

    /// Why the last connection to a host was not made, if it was not.
    Optional<Refusal> refusal(URI uri) {
        return Optional.ofNullable(uri.getHost()).map(refusals::get);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException _) {
            // It is of no more use either way.
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new BufferedInputStream(client.getInputStream());
            String head = head(in);
            String[] first = head.lines().findFirst().orElse("").split(" ", 3);
            if (first.length < 3) {
                return;
            }
            if (first[0].equals("CONNECT")) {
                int colon = first[1].lastIndexOf(':');
                tunnel(client, in, first[1].substring(0, colon), Integer.parseInt(first[1].substring(colon + 1)));
            } else {
                forward(client, in, head, first);
            }
        } catch (IOException | RuntimeException _) {
            // The connection ends; the browser reports it on the page it was for.
        }
    }

    private void tunnel(Socket client, InputStream in, String host, int port) throws IOException {
        try (Socket upstream = connect(host, port, client.getOutputStream())) {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            exchange(client, in, upstream);
        }
    }

    /// A plain http request carries the whole address in its first line; the server wants the path alone.
    private void forward(Socket client, InputStream in, String head, String[] first) throws IOException {
        URI uri = URI.create(first[1]);
        try (Socket upstream =
                connect(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort(), client.getOutputStream())) {
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
            var sent = new StringBuilder(first[0] + " " + target + " " + first[2] + "\r\n");
            head.lines()
                    .skip(1)
                    .filter(line -> !line.isEmpty() && !line.regionMatches(true, 0, "Proxy-", 0, 6))
                    .filter(line -> !line.regionMatches(true, 0, "Connection:", 0, 11))
                    .forEach(line -> sent.append(line).append("\r\n"));
            sent.append("Connection: close\r\n\r\n");
            upstream.getOutputStream().write(sent.toString().getBytes(StandardCharsets.ISO_8859_1));
            exchange(client, in, upstream);
        }
    }

    private Socket connect(String host, int port, OutputStream client) throws IOException {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        var failed = new IOException("'" + host + "' has no address");
        try {
            for (InetAddress address : InetAddress.getAllByName(name)) {
                try {
                    Socket upstream = connect(new InetSocketAddress(address, port));
                    refusals.remove(host);
                    return upstream;
                } catch (IOException e) {
                    failed = e;
                }
            }
        } catch (UnknownHostException e) {
            failed = e;
        }
        refusals.put(host, new Refusal(failure(failed), String.valueOf(failed.getMessage())));
        client.write("HTTP/1.1 502 Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        throw failed;
    }

    private Socket connect(InetSocketAddress address) throws IOException {
        guard.check(address);
        var upstream = new Socket();
        try {
            upstream.connect(address, CONNECT_MILLIS);
            return upstream;
        } catch (IOException e) {
            upstream.close();
            throw e;
        }
    }

    private static Failure failure(IOException e) {
        return switch (e) {
            case EgressException _ -> Failure.BLOCKED_ADDRESS;
            case UnknownHostException _ -> Failure.DNS;
            case SocketTimeoutException _ -> Failure.TIMEOUT;
            default -> Failure.CONNECTION;
        };
    }

    /// Copies both ways until the server is done.
    private static void exchange(Socket client, InputStream fromClient, Socket upstream) throws IOException {
        Thread.ofVirtual().start(() -> {
            try {
                fromClient.transferTo(upstream.getOutputStream());
                upstream.shutdownOutput();
            } catch (IOException _) {
                // Either side has hung up.
            }
        });
        upstream.getInputStream().transferTo(client.getOutputStream());
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4) {
            int b = in.read();
            if (b < 0 || head.size() > MAX_HEAD) {
                throw new IOException("no request");
            }
            head.write(b);
            matched = b == "\r\n\r\n".charAt(matched) ? matched + 1 : b == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }
}
