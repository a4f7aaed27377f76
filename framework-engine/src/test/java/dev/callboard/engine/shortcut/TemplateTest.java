package dev.callboard.engine.shortcut;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final String SITE = "https://jobs.example";

    @Test
    void findsAnIdInThePath() {
        assertThat(learned("/jobs/42", "/api/v2/postings/42.x/7", "/jobs/43", "/api/v2/postings/42.x/7"))
                .as("always the same answer")
                .isEmpty();
        assertThat(learned("/jobs/42", "/api/postings/42", "/jobs/hr-43", "/api/postings/hr-43"))
                .get()
                .extracting(template -> answer(template, "/jobs/9"))
                .isEqualTo("/api/postings/9");
    }

    @Test
    void findsAnIdInTheQuery() {
        Template template = learned(
                        "/job?lang=en&id=42",
                        "/rest/job?key=public&posting=42&lang=en",
                        "/job?lang=en&id=43",
                        "/rest/job?key=public&posting=43&lang=en")
                .orElseThrow();

        assertThat(answer(template, "/job?lang=en&id=7")).isEqualTo("/rest/job?key=public&posting=7&lang=en");
        assertThat(answer(template, "/job?lang=de&id=7"))
                .as("no page was in German")
                .isEqualTo("none");
    }

    @Test
    void findsAnIdAtEitherEndOfASlug() {
        Template last = learned("/jobs/cook-42", "/api/42", "/jobs/head-of-soup-43", "/api/43")
                .orElseThrow();
        Template first = learned("/jobs/42-cook", "/api/42", "/jobs/43-head-of-soup", "/api/43")
                .orElseThrow();
        Template beside = learned("/jobs/42/cook", "/api/42", "/jobs/43/head-of-soup", "/api/43")
                .orElseThrow();

        assertThat(answer(last, "/jobs/waiter-7")).isEqualTo("/api/7");
        assertThat(answer(first, "/jobs/7-waiter")).isEqualTo("/api/7");
        assertThat(answer(beside, "/jobs/7/waiter")).isEqualTo("/api/7");
    }

    @Test
    void findsAnIdWithinASlugAndWithinAName() {
        Template template = learned(
                        "/jobs/cook-42.html", "/api/job_42.json", "/jobs/head-of-soup-43.html", "/api/job_43.json")
                .orElseThrow();
        Template uuid = learned(
                        "/jobs/cook-0b5e7a52-8f3c-4d0e-9a57-2f6d1c4b8e90",
                        "/api/0b5e7a52-8f3c-4d0e-9a57-2f6d1c4b8e90",
                        "/jobs/head-of-soup-7d9f1e3a-2b4c-4e6d-8f10-a1b2c3d4e5f6",
                        "/api/7d9f1e3a-2b4c-4e6d-8f10-a1b2c3d4e5f6")
                .orElseThrow();

        assertThat(answer(template, "/jobs/waiter-7.html")).isEqualTo("/api/job_7.json");
        assertThat(answer(uuid, "/jobs/tea-lady-11111111-2222-3333-4444-555555555555"))
                .isEqualTo("/api/11111111-2222-3333-4444-555555555555");
    }

    @Test
    void doesNotGuessWhereTwoReadingsOfAnAddressDiffer() {
        Template template = learned("/jobs/hr-42", "/api/hr-42", "/jobs/hr-43", "/api/hr-43")
                .orElseThrow();

        assertThat(answer(template, "/jobs/hr-44")).isEqualTo("/api/hr-44");
        assertThat(answer(template, "/jobs/it-44")).as("it-44, or hr-44?").isEqualTo("none");
    }

    @Test
    void tellsAnIdFromWhatIsTheSameByChance() {
        Template template = learned("/jobs/42/42", "/api/jobs/42", "/jobs/1/43", "/api/jobs/43")
                .orElseThrow();

        assertThat(answer(template, "/jobs/1/7")).isEqualTo("/api/jobs/7");
        assertThat(answer(template, "/news/1/7")).as("no page was news").isEqualTo("none");
    }

    @Test
    void findsNothingWhereNothingFollows() {
        assertThat(Template.of(address("/jobs/42"), address("/api/config"))).isEmpty();
        assertThat(learned("/jobs/42", "/api/jobs?t=1798", "/jobs/43", "/api/jobs?t=1799"))
                .as("a clock")
                .isEmpty();
        assertThat(learned("/jobs/42", "/api/jobs/42", "/jobs/43", "/api/jobs/41"))
                .as("another posting's answer")
                .isEmpty();
        assertThat(Address.of(URI.create(SITE + "/#/jobs/42")))
                .as("a page that its server is not told of")
                .isEmpty();
    }

    @Test
    void keepsToOneHost() {
        Address elsewhere =
                Address.of(URI.create("https://api.example/jobs/43")).orElseThrow();

        assertThat(Template.of(address("/jobs/42"), address("/api/jobs/42"))
                        .orElseThrow()
                        .and(address("/jobs/43"), elsewhere))
                .isEmpty();
    }

    @Test
    void asksForNothingThatAPathAndAQueryReadDifferently() {
        Template template =
                learned("/jobs/42", "/api?id=42", "/jobs/43", "/api?id=43").orElseThrow();

        assertThat(answer(template, "/jobs/7&all=1")).isEqualTo("none");
        assertThat(answer(template, "/jobs/..")).isEqualTo("none");
        assertThat(answer(template, "/jobs/")).isEqualTo("none");
        assertThat(answer(template, "/jobs/caf%C3%A9")).isEqualTo("/api?id=caf%C3%A9");
    }

    private static Optional<Template> learned(String page, String answer, String otherPage, String otherAnswer) {
        return Template.of(address(page), address(answer))
                .flatMap(template -> template.and(address(otherPage), address(otherAnswer)))
                .filter(Template::follows);
    }

    private static String answer(Template template, String page) {
        return template.answerOf(address(page))
                .map(uri -> uri.toString().substring(SITE.length()))
                .orElse("none");
    }

    private static Address address(String path) {
        return Address.of(URI.create(SITE + path)).orElseThrow();
    }
}
