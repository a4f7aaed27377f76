package dev.callboard.engine.output;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// What each rule that evidence can name does, in one sentence.
///
/// The sentences are in `rules.properties` beside this class.
final class Rules {
    private static final String FILE = "rules.properties";
    private static final Properties SENTENCES = load();

    /// Nothing for a rule that is not the framework's.
    static Optional<String> sentence(String rule) {
        return Optional.ofNullable(SENTENCES.getProperty(rule));
    }

    /// The rule's name, and what it does where that is known.
    static String explained(String rule) {
        return sentence(rule).map(sentence -> rule + ": " + sentence).orElse(rule);
    }

    private static Properties load() {
        var sentences = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Rules.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8)) {
            sentences.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    private Rules() {}
}
