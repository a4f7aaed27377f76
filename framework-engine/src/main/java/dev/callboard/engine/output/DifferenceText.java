package dev.callboard.engine.output;

import dev.callboard.api.posting.JobPosting;
import java.util.List;

/// Differences for people.
public final class DifferenceText {
    private static final int COLUMN = 10;
    private static final int BEFORE_IT = 30;
    private static final int SHOWN = 160;

    /// Some lines, the last without its end: what became of which posting, and of a field that is read
    /// differently both readings, with where they were read.
    public static String of(Difference difference) {
        var lines = new TextLines();
        switch (difference) {
            case Difference.Added(JobPosting posting) -> lines.add("+ " + name(posting));
            case Difference.Removed(JobPosting posting) -> lines.add("- " + name(posting));
            case Difference.Changed(JobPosting now, List<Difference.FieldChange> fields) -> {
                lines.add("~ " + name(now));
                fields.forEach(change -> change(change, lines));
            }
        }
        return lines.text();
    }

    private static void change(Difference.FieldChange change, TextLines lines) {
        String before = String.join("\n", change.before().values());
        String now = String.join("\n", change.now().values());
        boolean same = before.equals(now);
        lines.add("  " + change.field() + (same ? ": the same, known otherwise" : ""));
        int from = same ? 0 : Math.max(0, agreement(before, now) - BEFORE_IT);
        side("before", change.before(), cut(before, from), lines);
        side("now", change.now(), cut(now, from), lines);
    }

    private static void side(String label, Difference.Reading reading, String values, TextLines lines) {
        String why = reading.unknown() == null ? "" : reading.unknown() + ": " + FieldValues.why(reading.unknown());
        String known = reading.values().isEmpty() ? (why.isEmpty() ? "nothing" : why) : values;
        String where = reading.where().isEmpty() ? "" : " ← " + String.join(", ", reading.where());
        lines.fact(COLUMN + 2, "  " + label, known + where);
        reading.conflicts().forEach(conflict -> lines.fact(COLUMN + 2, "", conflict));
    }

    private static String name(JobPosting posting) {
        return posting.origin().site() + " " + posting.id() + ": " + posting.title() + " ("
                + posting.origin().url() + ")";
    }

    /// How far two texts agree.
    private static int agreement(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return i;
            }
        }
        return length;
    }

    /// A long text from where it begins to differ.
    private static String cut(String text, int from) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int start = Math.min(from, text.length());
        int end = Math.min(text.length(), start + SHOWN);
        return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
    }

    private DifferenceText() {}
}
