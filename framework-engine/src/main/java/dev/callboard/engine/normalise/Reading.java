package dev.callboard.engine.normalise;

import dev.callboard.api.posting.Basis;
import dev.callboard.api.posting.Stated;
import org.jspecify.annotations.Nullable;

/// What the words of a source were found to mean.
sealed interface Reading<T> {
    /// They mean this.
    ///
    /// @param rule what made the value of the words; null where they say it themselves
    record Understood<T>(
            T value, Stated words, Basis basis, @Nullable String rule) implements Reading<T> {}

    /// They mean one of several things.
    ///
    /// @param value what is certain of it all the same, or null
    record Ambiguous<T>(@Nullable T value, Stated words, String rule) implements Reading<T> {}

    /// They could not be understood.
    record Unreadable<T>(Stated words) implements Reading<T> {}

    Stated words();

    static <T> Reading<T> stated(T value, Stated words) {
        return new Understood<>(value, words, Basis.STATED, null);
    }

    static <T> Reading<T> derived(T value, Stated words, String rule) {
        return new Understood<>(value, words, Basis.DERIVED, rule);
    }

    static <T> Reading<T> inferred(T value, Stated words, String rule) {
        return new Understood<>(value, words, Basis.INFERRED, rule);
    }

    static <T> Reading<T> unreadable(Stated words) {
        return new Unreadable<>(words);
    }
}
