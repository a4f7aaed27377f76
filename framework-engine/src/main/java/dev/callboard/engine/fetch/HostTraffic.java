package dev.callboard.engine.fetch;

/// What a host was asked for by a run: the receipt of its politeness.
///
/// @param requests how many it was sent, robots.txt, redirects and retries included
/// @param bytes how many its answers had, decompressed
/// @param perSecond the most requests that began within one second
/// @param notModified how many it answered with 304
/// @param retryAfter how many it answered with a Retry-After, which was kept if `politeness.maxWait` allows
///     it
/// @param forbidden how many were not sent because robots.txt forbids them
public record HostTraffic(
        String host, long requests, long bytes, int perSecond, long notModified, long retryAfter, long forbidden) {
    static HostTraffic none(String host) {
        return new HostTraffic(host, 0, 0, 0, 0, 0, 0);
    }

    /// Both together.
    HostTraffic and(HostTraffic other) {
        return new HostTraffic(
                host,
                requests + other.requests,
                bytes + other.bytes,
                Math.max(perSecond, other.perSecond),
                notModified + other.notModified,
                retryAfter + other.retryAfter,
                forbidden + other.forbidden);
    }
}
