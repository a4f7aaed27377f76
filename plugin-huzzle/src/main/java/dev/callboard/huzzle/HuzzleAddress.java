package dev.callboard.huzzle;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a posting: `/internships/backend-engineer-702539`.
///
/// The same posting is found on several hosts, and its title in the address may change: its section and its
/// number are what identifies it. The number has six digits and may begin with zeros.
record HuzzleAddress(String section, String path, String number) {
    private static final Set<String> HOSTS = Set.of("huzzle.app", "www.huzzle.app", "huzzle.com", "www.huzzle.com");
    /// Events have addresses of the same form and are no postings.
    private static final Pattern PATH = Pattern.compile("(/(internships|jobs)/[^/]*?(?<!\\d)(\\d{6}))/?");

    /// The posting an address is of, or nothing where it is none of Huzzle's postings.
    ///
    /// @param base where the site is read; another host of Huzzle's is as good
    static Optional<HuzzleAddress> of(URI address, URI base) {
        String host = address.getHost();
        boolean own = host != null
                && (HOSTS.contains(host.toLowerCase(Locale.ROOT))
                        || (host.equalsIgnoreCase(base.getHost()) && address.getPort() == base.getPort()));
        Matcher matcher = PATH.matcher(address.getRawPath() == null ? "" : address.getRawPath());
        return own && matcher.matches()
                ? Optional.of(new HuzzleAddress(matcher.group(2), matcher.group(1), matcher.group(3)))
                : Optional.empty();
    }

    /// What identifies the posting on the site: `internships/702539`.
    String id() {
        return section + "/" + number;
    }

    /// Its page on one host, without what links add to it.
    URI on(URI base) {
        return base.resolve(path);
    }
}
