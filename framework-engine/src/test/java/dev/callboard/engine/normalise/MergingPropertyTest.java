package dev.callboard.engine.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.posting.Conflict;
import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Stated;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class MergingPropertyTest {
    private static final URI PAGE = URI.create("https://jobs.example/jobs/7");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String UNSAID = "-";
    private static final List<String> DATES = List.of(UNSAID, "soon", "2026-11-01", "2026-10-01", "1 Nov 2026");

    /// What one source says.
    record Words(String title, String date, String pay, String language) {}

    @Property
    void givesTheFirstThatIsUnderstoodPrecedence(@ForAll("several") List<Words> sources) {
        List<LocalDate> understood =
                sources.stream().flatMap(words -> day(words.date())).toList();

        assertThat(posting(sources).datePosted())
                .isEqualTo(understood.isEmpty() ? null : DateInterval.on(understood.getFirst()));
    }

    @Property
    void keepsADisagreementAndOnlyThat(@ForAll("several") List<Words> sources) {
        long said =
                sources.stream().flatMap(words -> day(words.date())).distinct().count();

        assertThat(posting(sources).findings().conflicts().stream().map(Conflict::field))
                .filteredOn("datePosted"::equals)
                .hasSize(said > 1 ? 1 : 0);
    }

    @Property
    void takesNoValueFromNowhere(@ForAll("several") List<Words> sources) {
        JobPosting posting = posting(sources);
        Map<String, List<Evidence>> evidence = posting.findings().evidence();

        values(posting).forEach((field, isKnown) -> {
            assertThat(evidence.containsKey(field)).as(field).isEqualTo(isKnown);
            assertThat(evidence.getOrDefault(field, List.of()))
                    .allSatisfy(each -> assertThat(said(sources)).contains(each.text()));
        });
    }

    @Property
    void saysWhyAValueIsUnknown(@ForAll("several") List<Words> sources) {
        JobPosting posting = posting(sources);

        values(posting)
                .forEach((field, isKnown) -> assertThat(
                                posting.findings().unknown().containsKey(field))
                        .as(field)
                        .isEqualTo(!isKnown));
    }

    @Provide
    Arbitrary<List<Words>> several() {
        return Combinators.combine(
                        Arbitraries.of("Cook", "Baker", "Head cook"),
                        Arbitraries.of(DATES),
                        Arbitraries.of(UNSAID, "competitive", "$30 per hour", "EUR 50,000 per year"),
                        Arbitraries.of(UNSAID, "en", "de"))
                .as(Words::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static Stream<LocalDate> day(String date) {
        return switch (date) {
            case "2026-11-01", "1 Nov 2026" -> Stream.of(LocalDate.of(2026, 11, 1));
            case "2026-10-01" -> Stream.of(LocalDate.of(2026, 10, 1));
            default -> Stream.empty();
        };
    }

    private static Map<String, Boolean> values(JobPosting posting) {
        return Map.of(
                "title", true,
                "datePosted", posting.datePosted() != null,
                "dateUpdated", posting.dateUpdated() != null,
                "validThrough", posting.validThrough() != null,
                "baseSalary", posting.baseSalary() != null,
                "hiringOrganization", posting.hiringOrganization() != null,
                "workplace", posting.workplace() != null,
                "seniority", posting.seniority() != null,
                "duration", posting.duration() != null);
    }

    private static List<String> said(List<Words> sources) {
        return sources.stream()
                .flatMap(words -> Stream.of(words.title(), words.date(), words.pay()))
                .toList();
    }

    private static JobPosting posting(List<Words> sources) {
        RawPosting raw = IntStream.range(0, sources.size())
                .mapToObj(index -> raw(index, sources.get(index)))
                .reduce(RawPosting::and)
                .orElseThrow();
        return switch (new Normaliser().normalise(raw, new Source("mill", "generic", "1", PAGE, PAGE, NOW, null))) {
            case Normalised.Posting(JobPosting posting) -> posting;
            case Normalised.TooLittle(String reason) -> throw new AssertionError(reason);
        };
    }

    private static RawPosting raw(int index, Words words) {
        RawPostingBuilder raw = RawPosting.builder("ld" + index)
                .title(Objects.requireNonNull(stated(index, words.title())))
                .description(new Stated("Soup and bread for all of us.", "ld:/" + index))
                .datePosted(stated(index, words.date()))
                .language(stated(index, words.language()));
        Stated pay = stated(index, words.pay());
        return pay == null ? raw.build() : raw.baseSalary(RawSalary.text(pay)).build();
    }

    private static @Nullable Stated stated(int index, String text) {
        return text.equals(UNSAID) ? null : new Stated(text, "ld:/" + index);
    }
}
