package dev.callboard.engine.output;

import dev.callboard.api.output.FieldChange;
import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.JobPosting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What has changed between two readings of a posting.
///
/// Only values count. When and by whom they were read, and where on the page, changes with every reading.
public final class PostingDifference {
    private static final Set<String> READING = Set.of(
            "format",
            "site",
            "id",
            "url",
            "plugin",
            "pluginVersion",
            "fetchedAt",
            "dateVerified",
            "evidence",
            "conflicts",
            "unknown",
            "sources",
            "notes");

    /// By field, in the order of their names; empty where nothing has changed.
    public static List<FieldChange> between(JobPosting before, JobPosting after) {
        JsonNode old = PostingJson.tree(before);
        JsonNode now = PostingJson.tree(after);
        var names = new TreeSet<>(old.propertyNames());
        names.addAll(now.propertyNames());
        names.removeAll(READING);
        var changes = new ArrayList<FieldChange>();
        for (String name : names) {
            JsonNode was = old.get(name);
            JsonNode is = now.get(name);
            if (!Objects.equals(was, is) && !isSameDate(name, before, after)) {
                changes.add(new FieldChange(name, was, is));
            }
        }
        return changes;
    }

    /// "A month ago" means other days tomorrow, and is no news as long as they can be the same.
    static boolean isSameDate(String name, JobPosting before, JobPosting after) {
        return switch (name) {
            case "datePosted" -> mayBeSame(JobPosting::datePosted, before, after);
            case "dateUpdated" -> mayBeSame(JobPosting::dateUpdated, before, after);
            case "validThrough" -> mayBeSame(JobPosting::validThrough, before, after);
            case "startDate" -> mayBeSame(JobPosting::startDate, before, after);
            default -> false;
        };
    }

    private static boolean mayBeSame(
            Function<JobPosting, @Nullable DateInterval> field, JobPosting before, JobPosting after) {
        DateInterval old = field.apply(before);
        DateInterval now = field.apply(after);
        return old != null
                && now != null
                && (old.date() == null || now.date() == null)
                && !isBefore(old.latest(), now.earliest())
                && !isBefore(now.latest(), old.earliest());
    }

    private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && end.isBefore(start);
    }

    private PostingDifference() {}
}
