package dev.callboard.engine.normalise;

import dev.callboard.api.posting.Conflict;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Chooses between what several sources of a page say of one field.
///
/// The first that can be understood has precedence; those that say something else make a conflict. Where
/// something is said and none of it understood, the field is unreadable.
final class Choice {
    private static final String RULE = "sources-disagree";

    private final List<RawPosting> readings;
    private final Notebook notebook;

    Choice(List<RawPosting> readings, Notebook notebook) {
        this.readings = readings;
        this.notebook = notebook;
    }

    /// A value, and what it was made of.
    ///
    /// @param rule what made the value of the words, or null where they say it themselves
    record Read<T>(T value, Stated words, @Nullable String rule) {
        static <T> Read<T> stated(T value, Stated words) {
            return new Read<>(value, words, null);
        }
    }

    <T> @Nullable T single(
            String field, Function<RawPosting, @Nullable Stated> words, Function<Stated, Optional<Read<T>>> reader) {
        var understood = new ArrayList<Read<T>>();
        boolean said = false;
        for (RawPosting reading : readings) {
            Stated stated = words.apply(reading);
            if (stated != null && Words.plain(stated).isPresent()) {
                said = true;
                reader.apply(stated).ifPresent(understood::add);
            }
        }
        if (understood.isEmpty()) {
            notebook.unknown(field, said ? Unknown.UNREADABLE : Unknown.NOT_STATED);
            return null;
        }
        return settle(field, understood);
    }

    private <T> T settle(String field, List<Read<T>> understood) {
        Read<T> first = understood.getFirst();
        for (Read<T> read : understood) {
            if (read.value().equals(first.value())) {
                if (read.rule() == null) {
                    notebook.stated(field, read.words());
                } else {
                    notebook.derived(field, read.words(), read.rule());
                }
            }
        }
        if (understood.stream().anyMatch(read -> !read.value().equals(first.value()))) {
            notebook.conflict(
                    field,
                    understood.stream()
                            .map(read -> new Conflict.Claim(
                                    read.words().text().strip(), read.words().where()))
                            .toList(),
                    RULE);
        }
        return first.value();
    }
}
