package dev.callboard.runner;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.engine.Engine;
import dev.callboard.engine.PageReader;
import dev.callboard.engine.SiteRun;
import dev.callboard.engine.config.ConfigException;
import dev.callboard.engine.config.Plugins;
import dev.callboard.engine.config.SiteFiles;
import dev.callboard.engine.crawl.Outcome;
import dev.callboard.engine.fetch.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads the pages that a command names, and says on standard error why one holds no posting.
final class Pages {
    private final Engine engine = Engine.create();
    private final PageReader reader = engine.pageReader();
    private final PageOptions options;
    private final PrintWriter err;
    private boolean failed;

    Pages(PageOptions options, PrintWriter err) {
        this.options = options;
        this.err = err;
    }

    /// Those of a file, which is read offline, or of an address, which is fetched politely.
    List<PageReader.Found> named(String page) throws UsageException, InterruptedException, ConfigException {
        return isAddress(page)
                ? fetched(PageList.uri(page, "the address"))
                : saved(new PageList.Entry(Path.of(page), options.uri(), options.instant()));
    }

    /// Whether what a command names is to be fetched.
    static boolean isAddress(String page) {
        return page.regionMatches(true, 0, "http://", 0, 7) || page.regionMatches(true, 0, "https://", 0, 8);
    }

    List<PageReader.Found> saved(PageList.Entry page) {
        Path file = page.file();
        URI uri = page.url() == null ? file.toAbsolutePath().toUri() : page.url();
        try {
            Body body = Body.of(Files.readAllBytes(file), null, uri);
            return read(file.toString(), reader.read(Response.saved(body, uri, page.at())));
        } catch (IOException e) {
            failed = true;
            complain(
                    file.toString(), Files.exists(file) ? "can't be read: " + e.getMessage() : "there is no such file");
        } catch (RuntimeException | StackOverflowError e) {
            failed = true;
            complain(file.toString(), "could not be read as a page: " + e);
        }
        return List.of();
    }

    /// The exit code: whether every page could be read, be it that it holds no posting.
    ExitCode ending() {
        return failed ? ExitCode.INCOMPLETE : ExitCode.OK;
    }

    private List<PageReader.Found> fetched(URI uri) throws InterruptedException, ConfigException {
        var plugin = new PagePlugin(reader);
        String file = "plugin: " + plugin.name() + "\nallowPrivate: " + options.allowPrivate() + "\n";
        String name = Optional.ofNullable(uri.getHost()).orElse("page");
        try (SiteRun run = engine.open(SiteFiles.parse(name, file, new Plugins(List.of(plugin))))) {
            return switch (run.visit(Request.posting(uri).with(Rendering.auto()))) {
                case Outcome.Found _ -> read(uri.toString(), plugin.read());
                case Outcome.Listed _ -> read(uri.toString(), plugin.read());
                case Outcome.Gone gone ->
                    none(uri.toString(), "gone: " + gone.evidence().text());
                case Outcome.Unchanged _, Outcome.Skipped _ ->
                    throw new IllegalStateException("'" + uri + "' was asked for without conditions");
                case Outcome.Failed nothing -> {
                    if (nothing.failure() == Failure.NO_POSTING) {
                        yield read(uri.toString(), plugin.read());
                    }
                    failed = true;
                    yield none(uri.toString(), nothing.failure().about() + ": " + nothing.message());
                }
            };
        }
    }

    private List<PageReader.Found> read(String page, PageReader.Read read) {
        if (!read.reason().isEmpty()) {
            complain(page, read.reason());
        }
        return read.postings();
    }

    private List<PageReader.Found> none(String page, String why) {
        complain(page, why);
        return List.of();
    }

    private void complain(String page, String what) {
        err.println(page + ": " + what);
        err.flush();
    }
}
