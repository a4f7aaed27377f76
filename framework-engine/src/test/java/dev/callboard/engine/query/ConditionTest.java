package dev.callboard.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.output.PostingJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    private static final JobPosting POSTING = PostingJson.read("""
        {"format": "callboard.posting/1", "site": "mill", "id": "7", "url": "https://mill.example/7",
        "canonicalUrl": "https://mill.example/7", "status": "UNKNOWN", "title": "Head Miller",
        "hiringOrganization": {"name": "The Mill"},
        "jobLocations": [{"text": "Cork", "country": "IE"}, {"text": "Bremen", "country": "DE"}],
        "applicantLocations": [{"text": "anywhere"}, {"text": "Ireland", "country": "IE"}],
        "workplace": "HYBRID", "employmentTypes": ["FULL_TIME"], "directApply": true,
        "baseSalary": {"currency": "EUR", "minValue": 41000.50},
        "datePosted": {"date": "2026-10-11", "earliest": "2026-10-11", "latest": "2026-10-11"},
        "startDate": {"earliest": "2026-12-01", "latest": "2026-12-31"}, "dateUpdated": {"earliest": "2026-10-12"},
        "description": {"text": "Mill.", "html": "<p>Mill.</p>"}, "plugin": "generic", "pluginVersion": "1",
        "fetchedAt": "2026-11-20T12:00:00Z",
        "conflicts": [{"field": "jobLocations", "claims": [], "rule": "country-of-city"}]}\
        """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = head miller",
                "title = 'Head Miller'",
                "title ~ \"head mill\"",
                "title!=Miller",
                "title ~ MILL",
                "hiringOrganization.name ~ mill",
                "jobLocations.country = DE",
                "jobLocations.country != US",
                "jobLocations.text ~ brem",
                "workplace = hybrid",
                "employmentTypes != PART_TIME",
                "directApply = TRUE",
                "baseSalary.minValue >= 41000.5",
                "baseSalary.minValue < 41001",
                "datePosted = 2026-10-11",
                "datePosted >= 2026-10-11",
                "datePosted.latest <= 2026-10-11",
                "startDate > 2026-11-30",
                "startDate != 2027-01-01",
                "dateUpdated > 2026-10-11",
                "fetchedAt < 2026-11-20T12:00:01Z",
                "conflicts.field = jobLocations",
                "baseSalary is known",
                "baseSalary.maxValue is unknown",
                "status is unknown",
                "applicantLocations.country IS KNOWN",
                "skills is unknown",
                " seniority  is  unknown "
            })
    void holds(String condition) throws ConditionException {
        assertThat(Condition.parse(condition).test(POSTING)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = Miller",
                "title ~ baker",
                "jobLocations.country = US",
                "jobLocations.country != DE",
                "workplace != HYBRID",
                "baseSalary.minValue > 41000.5",
                "datePosted != 2026-10-11",
                "datePosted < 2026-10-11",
                "title is unknown",
                "jobLocations is unknown",
                "skills is known"
            })
    void doesNotHold(String condition) throws ConditionException {
        assertThat(Condition.parse(condition).test(POSTING)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baseSalary.maxValue > 1",
                "baseSalary.maxValue != 1",
                "seniority != MID",
                "skills != Soup",
                "status != OPEN",
                "applicantLocations.country != US",
                "startDate = 2026-12-15",
                "startDate > 2026-12-15",
                "startDate < 2026-12-15",
                "startDate != 2026-12-15",
                "dateUpdated < 2030-01-01",
                "validThrough >= 2000-01-01"
            })
    void doesNotHoldWhereItCannotBeTold(String condition) throws ConditionException {
        assertThat(Condition.parse(condition).test(POSTING)).isFalse();
    }

    @Test
    void tellsWhatIsAllowed() {
        refuses("title", "'title' is no condition, expected " + Condition.SYNTAX);
        refuses("title == x", "'title == x': there is no operator '==', expected one of = != ~ > >= < <=");
        refuses("title =", "'title =': expected a value after =; whether there is one is asked by 'title is known'");
        refuses(
                "baseSalary.minValue > 40k",
                "'baseSalary.minValue > 40k': '40k' is no number, expected one such as" + " 50000 or 17.50");
        refuses("datePosted > monday", "'datePosted > monday': 'monday' is no day, expected one such as 2026-11-20");
        refuses("fetchedAt > 2026", "'fetchedAt > 2026': '2026' is no time, expected one such as 2026-11-20T15:11:00Z");
        refuses(
                "workplace ~ home",
                "'workplace ~ home': values of 'workplace' are names, which can't be tested by ~, but by = !=");
        refuses(
                "workplace = home",
                "'workplace = home': 'home' is none of ON_SITE, HYBRID, REMOTE; for what is not known, say"
                        + " 'workplace is unknown'");
        refuses(
                "status = unknown",
                "'status = unknown': 'unknown' is none of OPEN, CLOSED; for what is not known, say 'status is"
                        + " unknown'");
        refuses(
                "baseSalary > 5",
                "'baseSalary > 5': 'baseSalary' has no value of its own, but parts: baseSalary.currency,"
                        + " baseSalary.minValue, baseSalary.maxValue, baseSalary.unit");
    }

    @Test
    void tellsWhichFieldsThereAre() {
        assertThatThrownBy(() -> Condition.parse("baseSalary.min > 5"))
                .hasMessageStartingWith("'baseSalary.min > 5': there is no field 'baseSalary.min'; did you mean"
                        + " 'baseSalary.unit'?\nThe fields and their parts are site, id, ")
                .hasMessageContaining(", hiringOrganization (name, url, logo, industry, size, founded), ");
    }

    @Test
    void writesTheValuesOfAField() {
        assertThat(text("jobLocations.text")).isEqualTo("Cork; Bremen");
        assertThat(text("applicantLocations.country")).isEqualTo("IE");
        assertThat(text("baseSalary.minValue")).isEqualTo("41000.50");
        assertThat(text("datePosted")).isEqualTo("2026-10-11");
        assertThat(text("startDate")).isEqualTo("2026-12-01/2026-12-31");
        assertThat(text("dateUpdated")).isEqualTo("2026-10-12/..");
        assertThat(text("skills")).isEmpty();
        assertThat(FieldPath.of("evidence")).isEmpty();
    }

    private static String text(String field) {
        return FieldPath.of(field).orElseThrow().text(POSTING);
    }

    private static void refuses(String condition, String message) {
        assertThatThrownBy(() -> Condition.parse(condition))
                .isInstanceOf(ConditionException.class)
                .hasMessage(message);
    }
}
