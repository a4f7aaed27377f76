package dev.callboard.engine.ats;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of one answer as postings: a posting has a title and the employer's text, and is one posting
/// although some systems repeat it in a row for each of its places.
///
/// @param postings those with a text, in the list's order
/// @param named those that are only named
/// @param untitled which rows have no title, a sentence each
/// @param unlisted why some rows are left out, a sentence each
/// @param total what the system says there are on all pages; null where it does not say
/// @param count how many rows there are that can be postings
record PostingRows(
        List<RawPosting> postings,
        List<Named> named,
        List<String> untitled,
        List<String> unlisted,
        @Nullable Integer total,
        int count) {
    PostingRows {
        postings = List.copyOf(postings);
        named = List.copyOf(named);
        untitled = List.copyOf(untitled);
        unlisted = List.copyOf(unlisted);
    }

    /// A row that names a posting and has no text about the job.
    record Named(int number, Node row, RawPosting posting) {
        String title() {
            return posting.title() == null ? "" : posting.title().text().strip();
        }

        String why() {
            return "Row " + number + ", '" + title() + "', has no text about the job.";
        }
    }

    /// @param names what is known of the board
    static PostingRows read(
            AtsSystem system, Map<String, String> names, AtsReader reader, Found.Rows found, Node answer) {
        var reading = new Reading();
        for (int i = 0; i < found.rows().size(); i++) {
            Node row = found.rows().get(i);
            reading.add(i + 1, row, addressed(reader.read(row, answer), system, names));
        }
        return new PostingRows(
                reading.postings.stream().map(Merged::build).toList(),
                reading.named,
                reading.untitled,
                found.unlisted(),
                found.total(),
                found.rows().size());
    }

    private static RawPostingBuilder addressed(RawPostingBuilder builder, AtsSystem system, Map<String, String> names) {
        RawPosting row = builder.build();
        Stated id = row.id();
        return row.url() != null || id == null
                ? builder
                : system.pageOf(id.text(), names)
                        .map(page -> builder.url(new Stated(page, id.where())))
                        .orElse(builder);
    }

    /// What is said of the rows where nothing more is asked for.
    AtsAnswer answer(AtsSystem system) {
        List<String> why = Stream.of(
                        unlisted.stream(), untitled.stream(), named.stream().map(Named::why))
                .flatMap(each -> each)
                .toList();
        if (count > 0 && postings.isEmpty()) {
            return named.size() == count
                    ? withoutText(system, count == 1 ? "1 posting" : count + " postings")
                    : new AtsAnswer.Refused(
                            system.name(),
                            "no row of the answer of " + system.title() + " is a posting: " + String.join(" ", why));
        }
        return new AtsAnswer.Postings(system.name(), postings, why, total);
    }

    /// What is said of a list that only names its postings.
    static AtsAnswer.Refused withoutText(AtsSystem system, String postings) {
        String advice;
        if (system.posting() != null) {
            advice = "fetch each posting's own answer (" + system.posting() + ")";
        } else if (system.board() != null) {
            advice = "ask for the whole board (" + system.board() + ")";
        } else {
            advice = "read each posting's own page";
        }
        return new AtsAnswer.Refused(
                system.name(), system.title() + " names " + postings + " without text about the job; " + advice);
    }

    private static final class Reading {
        private final List<String> untitled = new ArrayList<>();
        private final List<Named> named = new ArrayList<>();
        private final List<Merged> postings = new ArrayList<>();
        private final Map<String, Merged> byId = new HashMap<>();

        private void add(int number, Node node, RawPostingBuilder builder) {
            RawPosting row = builder.build();
            if (row.title() == null) {
                untitled.add("Row " + number + " has no title.");
            } else if (row.description() == null && row.sections().isEmpty()) {
                named.add(new Named(number, node, row));
            } else {
                Stated id = row.id();
                Merged before = id == null ? null : byId.get(id.text());
                if (before != null) {
                    before.add(row);
                    return;
                }
                var posting = new Merged(builder, row);
                postings.add(posting);
                if (id != null) {
                    byId.put(id.text(), posting);
                }
            }
        }
    }

    /// A posting and the places of the rows that repeat it.
    private static final class Merged {
        private final RawPostingBuilder builder;
        private final Set<List<String>> places = new HashSet<>();
        private int rows = 1;

        Merged(RawPostingBuilder builder, RawPosting row) {
            this.builder = builder;
            row.jobLocations().forEach(place -> places.add(words(place)));
        }

        void add(RawPosting again) {
            boolean isNew = false;
            for (RawPlace place : again.jobLocations()) {
                if (places.add(words(place))) {
                    builder.jobLocation(place);
                    isNew = true;
                }
            }
            rows += isNew ? 1 : 0;
        }

        RawPosting build() {
            if (rows > 1) {
                builder.note("The list has this posting in " + rows + " rows, which differ in their places.");
            }
            return builder.build();
        }

        private static List<String> words(RawPlace place) {
            return Stream.of(place.text(), place.locality(), place.region(), place.country())
                    .map(stated -> stated == null ? "" : stated.text().strip())
                    .toList();
        }
    }
}
