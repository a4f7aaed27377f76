package dev.callboard.engine.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
    @ParameterizedTest
    @CsvSource({
        "'  Full-Time / (m/f/d) ', full time m f d",
        "Zürich – Łódź, zurich lodz",
        "What you’ll do…, what you ll do",
        "STRASSE straße, strasse strasse",
        "½ day, 1 2 day",
        "東京・大阪, 東京 大阪",
        "'', ''"
    })
    void comparesLettersAlone(String text, String folded) {
        assertThat(Fold.fold(text)).isEqualTo(folded);
    }

    @Test
    void readsLettersBeyondTheFirstPlane() {
        assertThat(Fold.fold("𝐁𝐚𝐤𝐞𝐫 wanted")).isEqualTo("baker wanted");
    }

    @Property
    void foldsAnyTextAsItsDecomposition(@ForAll @StringLength(max = 40) String text) {
        assertThat(Fold.fold(text)).isEqualTo(Fold.fold(Normalizer.normalize(text, Normalizer.Form.NFKD)));
    }

    @Property
    void leavesSingleSpacesBetweenWordsAlone(@ForAll @StringLength(max = 40) String text) {
        assertThat(Fold.fold(text)).doesNotContain("  ").doesNotStartWith(" ").doesNotEndWith(" ");
    }
}
