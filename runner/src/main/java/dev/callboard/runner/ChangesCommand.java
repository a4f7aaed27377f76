package dev.callboard.runner;

import dev.callboard.api.output.Change;
import dev.callboard.api.output.FieldChange;
import dev.callboard.engine.delivery.OutputException;
import dev.callboard.engine.output.ChangeJson;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Feed;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "changes",
        description = {
            "List what happened to postings, the oldest first: opened, updated, closed, reopened.",
            "Each change has a number; standard error says at the end after which one to go on."
        },
        mixinStandardHelpOptions = true)
final class ChangesCommand implements Callable<Integer> {
    private static final List<String> HEAD = List.of("number", "at", "site", "id", "change", "fields", "title");
    private static final int AT_A_TIME = 200;
    private static final int FIELDS = 40;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--since",
            paramLabel = "NUMBER",
            defaultValue = "0",
            description = "Only the changes after the one with this number.")
    private long since;

    @Option(names = "--site", paramLabel = "SITE", description = "Only those of this site.")
    private @Nullable String site;

    @Option(names = "--limit", paramLabel = "N", description = "No more than N.")
    private long limit = Long.MAX_VALUE;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "'table' (default), wherever it goes; 'jsonl': one change a line, with the posting after it.")
    private Format format = Format.TABLE;

    /// What the changes are printed as.
    enum Format {
        TABLE,
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws UsageException, OutputException {
        if (limit < 1) {
            throw new UsageException("--limit is " + limit + ", expected 1 or more");
        }
        try (Database database = store.openExisting()) {
            new StoreLookup(database).requireSite(site);
            var feed = new Feed(database);
            requireSince(feed.last(), database.name());
            Rows<Change> rows = rows(new Lines(spec.commandLine().getOut()));
            long next = since;
            long printed = 0;
            List<Change> changes = feed.after(next, site, next(0));
            while (!changes.isEmpty()) {
                for (Change change : changes) {
                    rows.add(change);
                }
                printed += changes.size();
                next = changes.getLast().sequence();
                changes = printed == limit ? List.of() : feed.after(next, site, next(printed));
            }
            rows.end();
            spec.commandLine().getErr().println(Counted.of(printed, "change") + "; to go on: --since " + next);
        }
        return ExitCode.OK.code();
    }

    private int next(long printed) {
        return (int) Math.min(AT_A_TIME, limit - printed);
    }

    /// A number that is too high would wait for ever for changes that are there.
    private void requireSince(long last, String name) throws UsageException {
        if (since < 0) {
            throw new UsageException("--since is " + since + ", expected the number of a change, or 0 for all");
        }
        if (since > last) {
            throw new UsageException("--since is " + since + ", but the last number in the store '" + name + "' is "
                    + last + ": is it the store the number came from?");
        }
    }

    private Rows<Change> rows(Lines lines) {
        return switch (format) {
            case TABLE -> new Columns(lines, HEAD).of(ChangesCommand::cells);
            case JSONL -> lines.of(ChangeJson::line);
        };
    }

    private static List<String> cells(Change change) {
        return List.of(
                String.valueOf(change.sequence()),
                change.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                change.posting().origin().site(),
                change.posting().id(),
                change.kind().name().toLowerCase(Locale.ROOT),
                Table.cut(change.fields().stream().map(FieldChange::field).collect(Collectors.joining(", ")), FIELDS),
                change.posting().title());
    }
}
