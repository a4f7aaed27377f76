package dev.callboard.runner;

import dev.callboard.engine.PageReader;
import dev.callboard.engine.config.ConfigException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    private static final String SEPARATOR = "-".repeat(100);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE|URL", description = "Saved pages, or addresses.")
    private List<String> pages = List.of();

    @Mixin
    private final PageOptions options = new PageOptions();

    @Option(
            names = "--pages",
            paramLabel = "LIST",
            description = "A file that lists saved pages: a line each of tab-separated file, url, captured-at.")
    private @Nullable Path list;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "'json': the record, with all evidence (default). 'jsonld': a schema.org JobPosting.",
                "'text': a page for people, and nothing where a page holds no posting."
            })
    private PostingFormat format = PostingFormat.JSON;

    private boolean printed;

    @Override
    public Integer call() throws UsageException, InterruptedException, ConfigException {
        if (pages.isEmpty() && list == null) {
            throw new UsageException("nothing to read: name a file, an address, or a list with --pages");
        }
        if (list != null && format == PostingFormat.TEXT) {
            throw new UsageException("--pages prints one line a page, which '--format text' does not: use 'json' or"
                    + " 'jsonld', or name the pages");
        }
        List<PageList.Entry> entries = entries();
        var reader = new Pages(options, spec.commandLine().getErr());
        for (PageList.Entry entry : entries) {
            print(reader.saved(entry), true);
        }
        for (String page : pages) {
            print(reader.named(page), false);
        }
        return reader.ending().code();
    }

    private List<PageList.Entry> entries() throws UsageException {
        try {
            return list == null ? List.of() : PageList.read(list);
        } catch (IOException e) {
            throw new UsageException("'" + list + "' can't be read: " + e.getMessage());
        }
    }

    /// A line each; `null` where there is none. On one line, as an array, where each page must have exactly
    /// one.
    private void print(List<PageReader.Found> found, boolean onOneLine) {
        PrintWriter out = spec.commandLine().getOut();
        List<String> postings =
                found.stream().map(each -> format.of(each.posting())).toList();
        if (format == PostingFormat.TEXT) {
            postings.forEach(this::page);
        } else if (postings.isEmpty()) {
            out.println("null");
        } else if (onOneLine && postings.size() > 1) {
            out.println(postings.stream().collect(Collectors.joining(",", "[", "]")));
        } else {
            postings.forEach(out::println);
        }
        out.flush();
    }

    private void page(String text) {
        PrintWriter out = spec.commandLine().getOut();
        if (printed) {
            out.println(SEPARATOR);
        }
        out.println(text);
        printed = true;
    }
}
