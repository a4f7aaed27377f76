package dev.callboard.engine.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void everyRuleThatIsCitedHasASentence() throws IOException {
        Set<String> rules = CitedRules.inMainSources();

        assertThat(rules).contains("epoch", "listed", "sources-disagree", "valid-through-past");
        assertThat(rules)
                .as("each needs a sentence in rules.properties that says what it does")
                .allMatch(rule -> Rules.sentence(rule)
                        .filter(sentence -> sentence.matches("\\P{Ll}.*[.]"))
                        .isPresent());
    }

    @Test
    void findsARuleHoweverItIsCited() throws IOException {
        assertThat(CitedRules.in("""
            final class Rye {
                static final String WET = "wet";
                enum Kind { DARK("dark"); Kind(String rule) {} }
                record Ear(String words, String rule) {}
                void cite(String field, @Nullable String rule) {}
                String rule() { return "by-method"; }
                void read(Notebook notebook) {
                    boolean dry = "grain".isEmpty();
                    String chosen = dry ? "dry" : WET;
                    cite("title", chosen);
                    cite("title", "spelt");
                    cite("title", null);
                    new Ear("words", "ear");
                }
            }
            """)).containsExactly("by-method", "dark", "dry", "ear", "spelt", "wet");
    }

    @Test
    void aRuleOfAPluginStandsForItself() {
        assertThat(Rules.explained("harbour-tide")).isEqualTo("harbour-tide");
    }
}
