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

/// The rows of one answer on their way to postings: a posting has a title and the employer's text, and is
/// one posting although some systems repeat it in a row for each of its places.
final class PostingRows {
    private final AtsSystem system;
    private final AtsReader reader;
    private final List<String> rejected = new ArrayList<>();
    private final List<Merged> postings = new ArrayList<>();
    private final Map<String, Merged> byId = new HashMap<>();
    private int withoutText;

    private PostingRows(AtsSystem system, AtsReader reader) {
        this.system = system;
        this.reader = reader;
    }

    static AtsAnswer read(AtsSystem system, AtsReader reader, Found.Rows found, Node answer) {
        return new PostingRows(system, reader).read(found, answer);
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

    private AtsAnswer read(Found.Rows found, Node answer) {
        rejected.addAll(found.unlisted());
        for (int i = 0; i < found.rows().size(); i++) {
            add(i + 1, reader.read(found.rows().get(i), answer));
        }
        if (!found.rows().isEmpty() && postings.isEmpty()) {
            return withoutText == found.rows().size()
                    ? withoutText(system, withoutText == 1 ? "1 posting" : withoutText + " postings")
                    : new AtsAnswer.Refused(
                            system.name(),
                            "no row of the answer of " + system.title() + " is a posting: "
                                    + String.join(" ", rejected));
        }
        return new AtsAnswer.Postings(
                system.name(), postings.stream().map(Merged::build).toList(), rejected, found.total());
    }

    private void add(int number, RawPostingBuilder builder) {
        RawPosting row = builder.build();
        Stated title = row.title();
        if (title == null) {
            rejected.add("Row " + number + " has no title.");
        } else if (row.description() == null && row.sections().isEmpty()) {
            withoutText++;
            rejected.add("Row " + number + ", '" + title.text().strip() + "', has no text about the job.");
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
