package dev.callboard.runner;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.delivery.OutputException;
import dev.callboard.engine.life.Life;
import dev.callboard.engine.output.PostingJson;
import dev.callboard.engine.output.PostingJsonLd;
import dev.callboard.engine.query.Condition;
import dev.callboard.engine.query.ConditionException;
import dev.callboard.engine.query.FieldPath;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Postings;
import dev.callboard.engine.store.Postings.StoredPosting;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "postings",
        description = "List postings as they stand, in the order of site and id.",
        mixinStandardHelpOptions = true)
final class PostingsCommand implements Callable<Integer> {
    private static final List<String> HEAD =
            List.of("site", "id", "status", "posted", "organization", "places", "title");
    private static final int ORGANIZATION = 30;
    private static final int PLACES = 30;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--site", paramLabel = "SITE", description = "Only those of this site.")
    private @Nullable String site;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description =
                    "Only those that are 'open', 'missing' (open for all that is known, but a complete listing was"
                            + " without them) or 'closed'.")
    private Life.@Nullable Stage status;

    @Option(
            names = "--where",
            paramLabel = "CONDITION",
            description = {
                "Only those of which this is known to be true; given several times, all of it.",
                "Such as 'title ~ engineer', 'jobLocations.country = DE', 'baseSalary.minValue >= 50000',"
                        + " 'datePosted > 2026-01-31', 'workplace is unknown'.",
                "Operators: = != > >= < <= and ~ for 'contains'."
            })
    private List<String> where = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "'table' (default), wherever it goes; 'jsonl': the records; 'csv': their main fields; 'jsonld': a"
                            + " schema.org JobPosting a line.")
    private Format format = Format.TABLE;

    /// What the postings are printed as.
    enum Format {
        TABLE,
        JSONL,
        CSV,
        JSONLD;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws UsageException, OutputException {
        List<Condition> conditions = conditions();
        try (Database database = store.openExisting()) {
            new StoreLookup(database).requireSite(site);
            Rows<StoredPosting> rows = rows(new Lines(spec.commandLine().getOut()));
            Iterator<StoredPosting> all = new Postings(database)
                    .stream(new Postings.Filter(site, status, false)).iterator();
            long printed = 0;
            while (all.hasNext()) {
                StoredPosting next = all.next();
                if (conditions.stream().allMatch(condition -> condition.test(next.posting()))) {
                    rows.add(next);
                    printed++;
                }
            }
            rows.end();
            spec.commandLine().getErr().println(Counted.of(printed, "posting"));
        }
        return ExitCode.OK.code();
    }

    private List<Condition> conditions() throws UsageException {
        var conditions = new ArrayList<Condition>();
        for (String text : where) {
            try {
                conditions.add(Condition.parse(text));
            } catch (ConditionException e) {
                throw new UsageException("--where " + e.getMessage());
            }
        }
        return conditions;
    }

    private Rows<StoredPosting> rows(Lines lines) throws OutputException {
        return switch (format) {
            case TABLE -> new Columns(lines, HEAD).of(PostingsCommand::cells);
            case JSONL -> lines.of(stored -> PostingJson.line(stored.posting()));
            case JSONLD -> lines.of(stored -> PostingJsonLd.line(stored.posting()));
            case CSV -> new PostingCsv(lines);
        };
    }

    private static List<String> cells(StoredPosting stored) {
        JobPosting posting = stored.posting();
        return List.of(
                posting.origin().site(),
                posting.id(),
                stored.stage().name().toLowerCase(Locale.ROOT),
                text("datePosted", posting),
                Table.cut(text("hiringOrganization.name", posting), ORGANIZATION),
                Table.cut(text("jobLocations.text", posting), PLACES),
                posting.title());
    }

    private static String text(String field, JobPosting posting) {
        return FieldPath.of(field).orElseThrow().text(posting);
    }
}
