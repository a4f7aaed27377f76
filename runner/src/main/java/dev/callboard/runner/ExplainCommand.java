package dev.callboard.runner;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.engine.config.ConfigException;
import dev.callboard.engine.config.Suggestion;
import dev.callboard.engine.output.Explanation;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Postings.StoredPosting;
import java.io.File;
import java.io.PrintWriter;
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
        name = "explain",
        description = {
            "Tell how a posting's values came about: where each was read, by which rule, and what else was said.",
            "What begins with http:// or https:// is an address, which is fetched, politely. What is there as a file,"
                    + " or has a / in it, is a saved page, which is read offline. Everything else, and anything with"
                    + " --site, is the id of a posting in the store."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE|URL|ID", description = "A saved page, an address, or a posting's id.")
    @SuppressWarnings("NullAway.Init")
    private String page;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FIELD",
            description = "One field, such as 'baseSalary'; all of them where none is named.")
    private @Nullable String field;

    @Mixin
    private final PageOptions options = new PageOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--site",
            paramLabel = "SITE",
            description = "The site of a posting in the store, of which the id is given.")
    private @Nullable String site;

    @Override
    public Integer call() throws UsageException, InterruptedException, ConfigException {
        if (field != null && !Explanation.fields().contains(field)) {
            throw new UsageException("there is no field '" + field + "'"
                    + Suggestion.didYouMean(field, Explanation.fields()) + "\nThe fields are "
                    + String.join(", ", Explanation.fields()) + ".");
        }
        if (site != null || !isPage()) {
            return stored();
        }
        var reader = new Pages(options, spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        String text = reader.named(page).stream()
                .map(found -> explained(found.words(), found.posting()))
                .collect(Collectors.joining("\n\n\n"));
        if (!text.isEmpty()) {
            out.println(text);
        }
        out.flush();
        return reader.ending().code();
    }

    private boolean isPage() {
        return Pages.isAddress(page) || page.contains("/") || new File(page).exists();
    }

    /// The page's words are gone: what is left of them is with the values.
    private int stored() throws UsageException {
        try (Database database = store.openExisting()) {
            StoredPosting stored = new StoreLookup(database).posting(page, site);
            PrintWriter out = spec.commandLine().getOut();
            out.println(explained(null, stored.posting()));
            out.flush();
            spec.commandLine()
                    .getErr()
                    .println("As stored, last read at " + stored.lastRead()
                            + ". What else the page said is not stored: 'callboard explain "
                            + stored.posting().origin().url() + "' reads it again.");
            return ExitCode.OK.code();
        }
    }

    private String explained(@Nullable RawPosting words, JobPosting posting) {
        return field == null ? Explanation.of(words, posting) : Explanation.of(words, posting, field);
    }
}
