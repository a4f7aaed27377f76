package dev.callboard.engine.fetch;

import java.net.URI;

/// The parts of an address that fetching goes by.
final class Addresses {
    /// The host, with its port where that is not the scheme's own.
    ///
    /// @throws FetchException when the address is not an absolute http or https one
    static String host(URI uri) throws FetchException {
        String scheme = uri.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            throw new FetchException(
                    Failure.BAD_ADDRESS,
                    "'" + uri + "' can't be fetched: expected an address that starts with http:// or https://");
        }
        if (uri.getHost() == null) {
            throw new FetchException(Failure.BAD_ADDRESS, "'" + uri + "' can't be fetched: it names no host");
        }
        int port = uri.getPort();
        boolean usual = port < 0 || port == ("https".equalsIgnoreCase(scheme) ? 443 : 80);
        return usual ? uri.getHost() : uri.getHost() + ":" + port;
    }

    private Addresses() {}
}
