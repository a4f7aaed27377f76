package dev.callboard.huzzle;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The parts of a posting's page, in the order Huzzle has them.
enum Part {
    HEAD,
    SUMMARY,
    REQUIREMENTS,
    RESPONSIBILITIES,
    QUESTIONS,
    COMPANY,
    /// What Huzzle says of itself, and other postings.
    REST;

    private static final Map<String, Part> HEADINGS = Map.of(
            "ai generated summary", SUMMARY,
            "requirements", REQUIREMENTS,
            "responsibilities", RESPONSIBILITIES,
            "faqs", QUESTIONS,
            "frequently asked questions", QUESTIONS,
            "mission purpose", COMPANY,
            "get hired with huzzle", REST,
            "already have an account", REST);

    /// The part that begins with a line; nothing where the line is of the part before it.
    Optional<Part> begunBy(Line line) {
        if (line.isItem()) {
            return Optional.empty();
        }
        if (Notification.company(line).isPresent()) {
            return Optional.of(REST);
        }
        String words = line.text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
        Optional<Part> known = Optional.ofNullable(HEADINGS.get(words));
        // Behind the company any other heading is of something else, such as similar jobs.
        return known.isEmpty() && line.level() > 0 && this == COMPANY ? Optional.of(REST) : known;
    }
}
