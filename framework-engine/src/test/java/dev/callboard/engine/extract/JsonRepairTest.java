package dev.callboard.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonRepairTest {
    private static final String WHOLE = "{\"title\":\"Cook\",\"places\":[\"Cork\",\"Ennis\"]}";

    @Test
    void mendsOneBrokenPlace() {
        for (String broken : new String[] {
            "{\"title\":\"Cook\" \"places\":[\"Cork\",\"Ennis\"]}",
            "{\"title\":\"Cook\",\"places\":[\"Cork\" \"Ennis\"]}",
            "{\"title\":\"Cook\",,\"places\":[\"Cork\",\"Ennis\"]}",
            "{\"title\":\"Cook\",\"places\":[\"Cork\",\"Ennis\"",
            "{\"title\":Cook\",\"places\":[\"Cork\",\"Ennis\"]}",
        }) {
            assertThat(LenientJson.mended(broken)).as(broken).get().satisfies(read -> {
                assertThat(read.repaired()).isTrue();
                assertThat(read.node().toString()).isEqualTo(WHOLE);
            });
        }
    }

    @Test
    void escapesTheQuotesOfWordsInATextThroughout() {
        String broken = "{\"title\":\"The \"big\" Cook\",\"text\":\"Say \"hello\", wave, and \"go\".\",\"n\":1}";

        assertThat(LenientJson.mended(broken)).get().satisfies(read -> {
            assertThat(read.node().path("title").asString()).isEqualTo("The \"big\" Cook");
            assertThat(read.node().path("text").asString()).isEqualTo("Say \"hello\", wave, and \"go\".");
        });
    }

    @Test
    void inventsNoEndForATextThatBreaksOff() {
        assertThat(LenientJson.mended("{\"title\": \"Co")).isEmpty();
    }
}
