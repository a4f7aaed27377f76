package dev.callboard.runner;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Rendering;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.Engine;
import dev.callboard.engine.PageReader;
import dev.callboard.engine.SiteRun;
import dev.callboard.engine.config.ConfigException;
import dev.callboard.engine.config.Plugins;
import dev.callboard.engine.config.SiteFiles;
import dev.callboard.engine.crawl.Outcome;
import dev.callboard.engine.fetch.Failure;
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
import java.util.stream.Collectors;
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
    private final PageReader reader = engine.pageReader();
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
            print(saved(entry.file(), entry.url(), entry.at()), true);
        }
        for (String page : pages) {
            boolean address =
                    page.regionMatches(true, 0, "http://", 0, 7) || page.regionMatches(true, 0, "https://", 0, 8);
            print(address ? fetched(PageList.uri(page, "the address")) : saved(Path.of(page), uri, instant), false);
        }
        return (failed ? ExitCode.INCOMPLETE : ExitCode.OK).code();
    }

    /// A line each; `null` where there is none. On one line, as an array, where each page must have exactly
    /// one.
    private void print(List<JobPosting> postings, boolean onOneLine) {
        PrintWriter out = spec.commandLine().getOut();
        List<String> lines = postings.stream().map(PostingJson::line).toList();
        if (lines.isEmpty()) {
            out.println("null");
        } else if (onOneLine && lines.size() > 1) {
            out.println(lines.stream().collect(Collectors.joining(",", "[", "]")));
        } else {
            lines.forEach(out::println);
        }
        out.flush();
    }

    private List<JobPosting> saved(Path file, @Nullable URI where, @Nullable Instant capturedAt) {
        URI uri = where == null ? file.toAbsolutePath().toUri() : where;
        try {
            Body body = Body.of(Files.readAllBytes(file), null, uri);
            PageReader.Read read = reader.read(Response.saved(body, uri, capturedAt));
            if (!read.reason().isEmpty()) {
                complain(file.toString(), read.reason());
            }
            return read.postings().stream().map(PageReader.Found::posting).toList();
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

    private List<JobPosting> fetched(URI uri) throws InterruptedException, ConfigException {
        var plugin = new PagePlugin();
        String file = "plugin: " + plugin.name() + "\nallowPrivate: " + allowPrivate + "\n";
        String name = Optional.ofNullable(uri.getHost()).orElse("page");
        try (SiteRun run = engine.open(SiteFiles.parse(name, file, new Plugins(List.of(plugin))))) {
            return switch (run.visit(Request.posting(uri).with(Rendering.auto()))) {
                case Outcome.Found found -> List.of(found.posting());
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

    private List<JobPosting> none(String page, String why) {
        complain(page, why);
        return List.of();
    }

    private void complain(String page, String what) {
        spec.commandLine().getErr().println(page + ": " + what);
    }
}
