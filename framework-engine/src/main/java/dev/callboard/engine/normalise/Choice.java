package dev.callboard.engine.normalise;

import dev.callboard.api.posting.Conflict;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Chooses between what several sources of a page say of one field.
///
/// The first that can be understood has precedence; those that say something else make a conflict. Where
/// something is said and none of it understood, the field is ambiguous or unreadable.
final class Choice {
    private static final String RULE = "sources-disagree";

    private final List<RawPosting> readings;
    private final Notebook notebook;

    Choice(List<RawPosting> readings, Notebook notebook) {
        this.readings = readings;
        this.notebook = notebook;
    }

    /// The value of a field that each source states at most once; sources agree when their values are
    /// equal.
    <T> @Nullable T single(
            String field, Function<RawPosting, @Nullable Stated> words, Function<Stated, Reading<T>> reader) {
        return single(field, words, reader, Objects::equals);
    }

    /// The value of a field that each source states at most once.
    ///
    /// @param agree whether two sources say the same
    <T> @Nullable T single(
            String field,
            Function<RawPosting, @Nullable Stated> words,
            Function<Stated, Reading<T>> reader,
            BiPredicate<T, T> agree) {
        var read = new ArrayList<Reading<T>>();
        for (RawPosting reading : readings) {
            Stated stated = words.apply(reading);
            if (stated != null && Words.plain(stated).isPresent()) {
                read.add(reader.apply(stated));
            }
        }
        return among(field, read, agree);
    }

    /// The value among several readings of one field, in the order of their precedence.
    <T> @Nullable T among(String field, List<Reading<T>> read, BiPredicate<T, T> agree) {
        var understood = new ArrayList<Reading.Understood<T>>();
        Reading.Ambiguous<T> ambiguous = null;
        for (Reading<T> reading : read) {
            switch (reading) {
                case Reading.Understood<T> value -> understood.add(value);
                case Reading.Ambiguous<T> several -> ambiguous = ambiguous == null ? several : ambiguous;
                case Reading.Unreadable<T> _ -> {}
            }
        }
        if (!understood.isEmpty()) {
            return settle(field, understood, agree);
        }
        if (ambiguous != null) {
            notebook.derived(field, ambiguous.words(), ambiguous.rule());
            notebook.unknown(field, Unknown.AMBIGUOUS);
            return ambiguous.value();
        }
        notebook.unknown(field, read.isEmpty() ? Unknown.NOT_STATED : Unknown.UNREADABLE);
        return null;
    }

    private <T> T settle(String field, List<Reading.Understood<T>> understood, BiPredicate<T, T> agree) {
        T first = understood.getFirst().value();
        var claims = new ArrayList<Conflict.Claim>();
        boolean disagree = false;
        for (Reading.Understood<T> reading : understood) {
            claims.add(new Conflict.Claim(
                    reading.words().text().strip(), reading.words().where()));
            if (agree.test(first, reading.value())) {
                notebook.evidence(field, reading.words(), reading.basis(), reading.rule());
            } else {
                disagree = true;
            }
        }
        if (disagree) {
            notebook.conflict(field, claims, RULE);
        }
        return first;
    }
}
