package dev.callboard.engine.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MentionsTest {
    @Test
    void findsPartsThatOverlap() {
        assertThat(mentions("homeoffice im buro", Mention.REMOTE)).isTrue();
        assertThat(mentions("homeoffice im buro", Mention.SITE)).isTrue();
        assertThat(mentions("homeoffice im buro", Mention.HYBRID)).isFalse();
    }

    @Test
    void takesBothEndsOfATextForBordersOfWords() {
        assertThat(mentions("ab oktober", Mention.START)).isTrue();
        assertThat(mentions("lab oktober", Mention.START)).isFalse();
        assertThat(mentions("weeks", Mention.SPAN)).isTrue();
    }

    @Property
    void findsWhatASearchForEachPartFinds(@ForAll("texts") String text) {
        for (Mention mention : Mention.values()) {
            boolean stands = mention.parts().anyMatch((" " + text + " ")::contains);
            assertThat(mentions(text, mention)).as("%s in '%s'", mention, text).isEqualTo(stands);
        }
    }

    /// Pieces of what is looked for, in any order, so that ends of one are beginnings of another.
    @Provide
    static Arbitrary<String> texts() {
        String[] pieces = Stream.of(Mention.values())
                .flatMap(Mention::parts)
                .flatMap(part -> Stream.of(part, part.substring(1), part.substring(0, part.length() - 1), " ", "ö"))
                .distinct()
                .toArray(String[]::new);
        return Arbitraries.of(pieces).list().ofMaxSize(6).map(parts -> String.join("", parts));
    }

    private static boolean mentions(String folded, Mention mention) {
        return (Mentions.in(folded) & Mentions.bit(mention)) != 0;
    }
}
