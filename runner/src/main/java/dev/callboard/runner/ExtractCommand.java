package dev.callboard.runner;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.engine.Engine;
import dev.callboard.engine.SiteRun;
import dev.callboard.engine.Version;
import dev.callboard.engine.config.ConfigException;
import dev.callboard.engine.config.Plugins;
import dev.callboard.engine.config.SiteFiles;
import dev.callboard.engine.crawl.CanonicalUrl;
import dev.callboard.engine.crawl.Outcome;
import dev.callboard.engine.fetch.Failure;
import dev.callboard.engine.normalise.Normalised;
import dev.callboard.engine.normalise.Source;
import dev.callboard.engine.output.PostingJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "extract",
        description = {
            "Read the posting of each page, one a line as JSON; `null` where a page holds none.",
            "Files are read offline; addresses are fetched, politely."
        },
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE|URL", description = "Saved pages, or addresses.")
    private List<String> pages = List.of();

    @Option(names = "--url", paramLabel = "URL", description = "Where the saved page was found.")
    private @Nullable String url;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "When the saved page was captured: what '3 days ago' on it refers to.")
    private @Nullable String at;

    @Option(
            names = "--pages",
            paramLabel = "LIST",
            description = "A file that lists saved pages: a line each of tab-separated file, url, captured-at.")
    private @Nullable Path list;

    @Option(names = "--allow-private", description = "Fetch from private and loopback addresses as well.")
    private boolean allowPrivate;

    private final Engine engine = Engine.create();
    private boolean failed;

    @Override
    public Integer call() throws UsageException, InterruptedException, ConfigException {
        var entries = new ArrayList<PageList.Entry>();
        try {
            if (list != null) {
                entries.addAll(PageList.read(list));
            }
        } catch (IOException e) {
            throw new UsageException("'" + list + "' can't be read: " + e.getMessage());
        }
        if (pages.isEmpty() && list == null) {
            throw new UsageException("nothing to read: name a file, an address, or a list with --pages");
        }
        URI uri = url == null ? null : PageList.uri(url, "--url");
        Instant instant = at == null ? null : PageList.instant(at, "--at");
        for (PageList.Entry entry : entries) {
            print(saved(entry.file(), entry.url(), entry.at()));
        }
        for (String page : pages) {
            boolean address =
                    page.regionMatches(true, 0, "http://", 0, 7) || page.regionMatches(true, 0, "https://", 0, 8);
            print(address ? fetched(PageList.uri(page, "the address")) : saved(Path.of(page), uri, instant));
        }
        return (failed ? ExitCode.INCOMPLETE : ExitCode.OK).code();
    }

    private void print(Optional<JobPosting> posting) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(posting.map(PostingJson::line).orElse("null"));
        out.flush();
    }

    private Optional<JobPosting> saved(Path file, @Nullable URI where, @Nullable Instant capturedAt) {
        URI uri = where == null ? file.toAbsolutePath().toUri() : where;
        try {
            Response page = Response.saved(Body.of(Files.readAllBytes(file), null, uri), uri, capturedAt);
            Optional<RawPosting> raw = engine.extractor().extract(page);
            if (raw.isEmpty()) {
                return none(file.toString(), "no posting: it has no schema.org JobPosting");
            }
            return switch (engine.normaliser().normalise(raw.get(), source(page))) {
                case Normalised.Posting(JobPosting posting) -> Optional.of(posting);
                case Normalised.TooLittle(String reason) -> none(file.toString(), "no posting: " + reason);
            };
        } catch (IOException e) {
            failed = true;
            return none(
                    file.toString(), Files.exists(file) ? "can't be read: " + e.getMessage() : "there is no such file");
        } catch (RuntimeException | StackOverflowError e) {
            failed = true;
            return none(file.toString(), "could not be read as a page: " + e);
        }
    }

    private Optional<JobPosting> fetched(URI uri) throws InterruptedException, ConfigException {
        var plugin = new PagePlugin();
        String file = "plugin: " + plugin.name() + "\nallowPrivate: " + allowPrivate + "\n";
        String name = Optional.ofNullable(uri.getHost()).orElse("page");
        try (SiteRun run = engine.open(SiteFiles.parse(name, file, new Plugins(List.of(plugin))))) {
            return switch (run.visit(Request.posting(uri).with(Rendering.auto()))) {
                case Outcome.Found found -> Optional.of(found.posting());
                case Outcome.Gone gone ->
                    none(uri.toString(), "gone: " + gone.evidence().text());
                case Outcome.Listed _ -> none(uri.toString(), "a list of postings");
                case Outcome.Failed nothing -> {
                    failed |= nothing.failure() != Failure.NO_POSTING;
                    yield none(uri.toString(), nothing.failure().about() + ": " + nothing.message());
                }
            };
        }
    }

    private Optional<JobPosting> none(String page, String why) {
        spec.commandLine().getErr().println(page + ": " + why);
        return Optional.empty();
    }

    private static Source source(Response page) {
        String site = Optional.ofNullable(page.uri().getHost()).orElse("file");
        return new Source(
                site,
                PagePlugin.NAME,
                Version.callboard(),
                page.uri(),
                CanonicalUrl.of(page.uri()),
                page.fetchedAt(),
                null);
    }
}
