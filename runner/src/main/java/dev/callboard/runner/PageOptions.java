package dev.callboard.runner;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is said of pages that are named on the command line.
final class PageOptions {
    @Option(names = "--url", paramLabel = "URL", description = "Where the saved page was found.")
    private @Nullable String url;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "When the saved page was captured: what '3 days ago' on it refers to.")
    private @Nullable String at;

    @Option(names = "--allow-private", description = "Fetch from private and loopback addresses as well.")
    private boolean allowPrivate;

    @Nullable
    URI uri() throws UsageException {
        return url == null ? null : PageList.uri(url, "--url");
    }

    @Nullable
    Instant instant() throws UsageException {
        return at == null ? null : PageList.instant(at, "--at");
    }

    boolean allowPrivate() {
        return allowPrivate;
    }
}
