package dev.callboard.runner;

import dev.callboard.engine.delivery.OutputException;
import dev.callboard.engine.life.Closing;
import dev.callboard.engine.output.Explanation;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Postings;
import dev.callboard.engine.store.Postings.StoredEvent;
import dev.callboard.engine.store.Postings.StoredPosting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "history",
        description = "Tell what happened to a posting, run by run, and where it stands.",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    private static final List<String> HEAD = List.of("at", "run", "what");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The posting's id on its site, as 'callboard postings' lists it.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--site", paramLabel = "SITE", description = "Its site, where several have such an id.")
    private @Nullable String site;

    @Override
    public Integer call() throws UsageException, OutputException {
        try (Database database = store.openExisting()) {
            StoredPosting stored = new StoreLookup(database).posting(id, site);
            var lines = new Lines(spec.commandLine().getOut());
            lines.add(Table.visible(stored.posting().title()));
            fact(lines, "site", stored.posting().origin().site());
            fact(lines, "id", stored.posting().id());
            fact(lines, "url", stored.posting().origin().url());
            fact(lines, "stands", standing(stored));
            fact(lines, "first seen", seconds(stored.firstSeen()));
            fact(lines, "last seen", seconds(stored.lastSeen()));
            fact(lines, "last read", seconds(stored.lastRead()));
            lines.add("");
            var events = new Columns(lines, HEAD);
            for (StoredEvent event : new Postings(database)
                    .history(stored.posting().origin().site(), stored.posting().id())) {
                events.add(List.of(seconds(event.at()), String.valueOf(event.run()), inWords(event)));
            }
            events.end();
        }
        return ExitCode.OK.code();
    }

    private static void fact(Lines lines, String name, String value) throws OutputException {
        lines.add("  %-12s%s".formatted(name, Table.visible(value)));
    }

    private static String standing(StoredPosting stored) {
        return switch (stored.stage()) {
            case OPEN -> "open";
            case MISSING -> "missing from the last complete listing; open, for all that is known";
            case CLOSED -> "closed" + because(stored.reason());
        };
    }

    private static String inWords(StoredEvent event) {
        String fields = String.join(", ", event.fields());
        return switch (event.kind()) {
            case OPENED -> "opened";
            case UPDATED -> "updated: " + fields;
            case MISSED -> "missing from a complete listing";
            case FOUND -> "found again";
            case REOPENED -> "reopened" + (fields.isEmpty() ? "" : ", with another " + fields);
            case CLOSED ->
                "closed" + because(event.reason())
                        + (event.evidence() == null ? "" : " (" + Explanation.of(event.evidence()) + ")");
        };
    }

    private static String because(Closing.@Nullable Reason reason) {
        return reason == null ? "" : ": " + reason.about();
    }

    private static String seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
