package dev.callboard.engine.shortcut;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FamiliarTest {
    private final Familiar familiar = Familiar.of(answer("""
        {"id": 1, "active": true, "closed": null, "skills": ["soup"], "place": {"country": "NL"}}\
        """)).and(answer("""
            {"id": 2, "active": true, "closed": null, "skills": [], "place": {"country": "BE"}}\
            """)).orElseThrow();

    @Test
    void knowsWhatVaries() {
        assertThat(familiar.has(answer("""
            {"id": 3, "active": true, "closed": null, "skills": ["tea", "cake"], "place": {"country": "FR"}}\
            """))).isTrue();
    }

    @Test
    void doesNotKnowAStateThatNoneWasIn() {
        assertThat(familiar.has(answer("""
            {"id": 3, "active": false, "closed": null, "skills": [], "place": {"country": "NL"}}\
            """))).isFalse();
        assertThat(familiar.has(answer("""
            {"id": 3, "active": true, "closed": "2026-11-01", "skills": [], "place": {"country": "NL"}}\
            """))).isFalse();
    }

    @Test
    void doesNotKnowAValueThatNoneHadOrThatIsMissing() {
        assertThat(familiar.has(answer("""
            {"id": 3, "active": true, "closed": null, "place": {"country": "NL"}, "filledBy": "Ada"}\
            """))).isFalse();
        assertThat(familiar.has(answer("""
            {"id": 3, "active": true, "skills": [], "place": {"country": "NL"}}\
            """))).isFalse();
    }

    @Test
    void knowsNoAnswerThatIsADatabase() {
        var many = new StringBuilder("{\"0\": 0");
        for (int i = 1; i <= 500; i++) {
            many.append(", \"").append(i).append("\": 0");
        }

        assertThat(Answer.of(URI.create("https://jobs.example/api"), false, true, many + "}"))
                .isEmpty();
        assertThat(Answer.of(URI.create("https://jobs.example/api"), false, true, "<html>"))
                .isEmpty();
    }

    @Test
    void givesUpWhereEachAnswerHasNamesOfItsOwn() {
        Optional<Familiar> all = Optional.of(familiar);
        int many = 0;
        while (all.isPresent()) {
            many++;
            Map<String, String> next = answer("{\"questions\": {\"q" + many + "\": true}}");
            all = all.flatMap(known -> known.and(next));
        }

        assertThat(many).as("five names are known").isEqualTo(496);
    }

    private static Map<String, String> answer(String json) {
        return Answer.of(URI.create("https://jobs.example/api"), false, true, json)
                .orElseThrow()
                .values();
    }
}
