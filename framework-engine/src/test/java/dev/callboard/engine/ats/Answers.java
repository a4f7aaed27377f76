package dev.callboard.engine.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads answers as tests write them.
final class Answers {
    /// The address of no system: only the shape tells.
    static final String SAVED = "https://files.example/answer";

    private static final KnownAnswers ANSWERS = new KnownAnswers();

    static Optional<AtsAnswer> read(String address, String body) {
        return ANSWERS.read(Response.saved(body, URI.create(address), null));
    }

    static AtsAnswer.Postings postings(String body) {
        return postings(SAVED, body);
    }

    static AtsAnswer.Postings postings(String address, String body) {
        assertThat(read(address, body)).containsInstanceOf(AtsAnswer.Postings.class);
        return (AtsAnswer.Postings) read(address, body).orElseThrow();
    }

    static RawPosting only(String body) {
        return only(SAVED, body);
    }

    static RawPosting only(String address, String body) {
        assertThat(postings(address, body).postings()).hasSize(1);
        return postings(address, body).postings().getFirst();
    }

    static AtsAnswer.Refused refusal(String body) {
        return refusal(SAVED, body);
    }

    static AtsAnswer.Refused refusal(String address, String body) {
        assertThat(read(address, body)).containsInstanceOf(AtsAnswer.Refused.class);
        return (AtsAnswer.Refused) read(address, body).orElseThrow();
    }

    /// The words without their place.
    static @Nullable String words(@Nullable Stated stated) {
        return stated == null ? null : stated.text();
    }

    static List<String> words(List<Stated> stated) {
        return stated.stream().map(Stated::text).toList();
    }

    /// Every place as `text|locality|region|country`, with nothing for what is not stated.
    static List<String> places(RawPosting posting) {
        return posting.jobLocations().stream()
                .map(place -> String.join(
                        "|", part(place.text()), part(place.locality()), part(place.region()), part(place.country())))
                .toList();
    }

    /// Every pay statement as `text|currency|min|max|unit`.
    static List<String> pay(RawPosting posting) {
        return posting.baseSalary().stream()
                .map(pay -> String.join(
                        "|",
                        part(pay.text()),
                        part(pay.currency()),
                        part(pay.minValue()),
                        part(pay.maxValue()),
                        part(pay.unit())))
                .toList();
    }

    /// Every section as `heading: text`.
    static List<String> sections(RawPosting posting) {
        return posting.sections().stream()
                .map(section -> section.heading() + ": " + section.text().text())
                .toList();
    }

    private static String part(@Nullable Stated stated) {
        return stated == null ? "" : stated.text();
    }

    private Answers() {}
}
