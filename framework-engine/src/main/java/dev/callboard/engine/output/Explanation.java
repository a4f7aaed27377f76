package dev.callboard.engine.output;

import dev.callboard.api.posting.Conflict;
import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Unknown;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a posting's values came from its page, for people: the value, where it was read and by which rule,
/// what other sources said and why they lost, or why it is not known.
public final class Explanation {
    private static final int COLUMN = 12;
    private static final int WIDE_COLUMN = 18;
    private static final int SHOWN = 200;

    private final List<RawPosting> readings;
    private final JobPosting posting;
    private final Verdicts verdicts;
    private final TextLines lines = new TextLines();

    private Explanation(@Nullable RawPosting words, JobPosting posting) {
        this.readings = words == null ? List.of() : words.readings();
        this.posting = posting;
        this.verdicts = new Verdicts(words, posting);
    }

    /// The fields that can be explained, in the order of the format.
    public static List<String> fields() {
        return Field.ALL.stream().map(Field::name).toList();
    }

    /// Every field, after what the page is and what was read of it.
    ///
    /// @param words what `posting` was made of; null where that is not known any more, and nothing is told
    ///     of what else the page says
    public static String of(@Nullable RawPosting words, JobPosting posting) {
        var explanation = new Explanation(words, posting);
        explanation.all();
        return explanation.lines.text();
    }

    /// One field.
    ///
    /// @param words what `posting` was made of, or null
    /// @throws NoSuchElementException when it is none of [#fields]
    public static String of(@Nullable RawPosting words, JobPosting posting, String field) {
        var explanation = new Explanation(words, posting);
        explanation.explain(
                Field.ALL.stream()
                        .filter(each -> each.name().equals(field))
                        .findFirst()
                        .orElseThrow(),
                true);
        return explanation.lines.text();
    }

    /// What shows something, where, and by which rule, on one line.
    public static String of(Evidence evidence) {
        return said(evidence.where(), evidence.text())
                + (evidence.rule() == null ? "" : ", by " + Rules.explained(evidence.rule()));
    }

    private void all() {
        lines.add(posting.title()).blank();
        Field.ALL.stream()
                .filter(this::isBare)
                .forEach(field -> lines.fact(WIDE_COLUMN, field.name(), String.join("\n", field.shown(posting))));
        lines.fact(
                WIDE_COLUMN, "sources", String.join(", ", posting.findings().sources()) + ", in order of precedence");
        posting.findings().notes().forEach(note -> lines.fact(WIDE_COLUMN, "note", note));
        Field.ALL.stream().filter(field -> !isBare(field) && !isSilent(field)).forEach(field -> {
            lines.blank();
            explain(field, false);
        });
        String silent =
                Field.ALL.stream().filter(this::isSilent).map(Field::name).collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            lines.blank().add("No source says anything of: " + silent);
        }
    }

    /// Known without the page's words.
    private boolean isBare(Field field) {
        return !field.shown(posting).isEmpty() && isWordless(field);
    }

    private boolean isSilent(Field field) {
        return field.shown(posting).isEmpty()
                && isWordless(field)
                && posting.findings().unknown().getOrDefault(field.name(), Unknown.NOT_STATED) == Unknown.NOT_STATED;
    }

    private boolean isWordless(Field field) {
        return field.evidence(posting).isEmpty()
                && conflicts(field).isEmpty()
                && readings.stream().allMatch(reading -> field.words(reading).isEmpty());
    }

    private void explain(Field field, boolean whole) {
        lines.add(field.name());
        if (whole) {
            lines.fact(COLUMN, "about", PostingJson.about(field.name()));
        }
        value(field, whole);
        field.evidence(posting).forEach((part, evidence) -> evidence.forEach(each -> evidence(field, part, each)));
        readings.forEach(reading -> reading(field, reading));
        conflicts(field).forEach(this::conflict);
        silent(field);
    }

    /// The sources that say nothing, where others do.
    private void silent(Field field) {
        List<String> silent = readings.stream()
                .filter(reading -> field.words(reading).isEmpty())
                .map(RawPosting::source)
                .filter(source -> field.evidence(posting).values().stream()
                        .flatMap(List::stream)
                        .noneMatch(evidence -> evidence.where().startsWith(source + ":")))
                .toList();
        if (!silent.isEmpty() && silent.size() < readings.size()) {
            lines.fact(COLUMN, "silent", String.join(", ", silent));
        }
    }

    private void value(Field field, boolean whole) {
        List<String> values = field.shown(posting);
        if (!values.isEmpty()) {
            lines.fact(
                    COLUMN,
                    "value",
                    values.stream().map(value -> whole ? value : cut(value)).collect(Collectors.joining("\n")));
        }
        Unknown unknown = posting.findings().unknown().get(field.name());
        if (unknown != null) {
            lines.fact(COLUMN, "unknown", unknown + ": " + FieldValues.why(unknown));
        } else if (values.isEmpty()) {
            boolean said =
                    readings.stream().anyMatch(reading -> !field.words(reading).isEmpty());
            lines.fact(COLUMN, "unknown", said ? "no value was made of what is said" : "no source says anything of it");
        }
    }

    private void evidence(Field field, String part, Evidence evidence) {
        String of = part.equals(field.name()) ? "" : part.substring(field.name().length() + 1) + " at ";
        String by = evidence.rule() == null ? "" : "\nby " + Rules.explained(evidence.rule());
        lines.fact(
                COLUMN,
                evidence.basis().name().toLowerCase(Locale.ROOT),
                of + said(evidence.where(), evidence.text()) + by);
    }

    /// The words of a source that are no evidence, and why.
    private void reading(Field field, RawPosting reading) {
        List<Stated> unused = verdicts.unused(field, reading);
        for (Stated words : unused) {
            lines.fact(COLUMN, "said", said(words.where(), words.text()));
        }
        if (!unused.isEmpty()) {
            verdicts.of(field, reading).ifPresent(why -> lines.fact(COLUMN, "", why));
        }
    }

    private void conflict(Conflict conflict) {
        lines.fact(
                COLUMN,
                "conflict",
                Rules.explained(conflict.rule())
                        + conflict.claims().stream()
                                .map(claim -> "\n" + said(claim.where(), claim.value()))
                                .collect(Collectors.joining()));
    }

    private List<Conflict> conflicts(Field field) {
        return posting.findings().conflicts().stream()
                .filter(conflict -> field.covers(conflict.field()))
                .toList();
    }

    private static String said(String where, String text) {
        return where + " '" + cut(text.strip()) + "'";
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
