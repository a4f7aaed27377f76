package dev.callboard.engine.output;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.Description;
import dev.callboard.api.posting.Identifier;
import dev.callboard.api.posting.Organization;
import dev.callboard.api.posting.Place;
import dev.callboard.api.posting.Question;
import dev.callboard.api.posting.Salary;
import dev.callboard.api.posting.Sections;
import dev.callboard.api.posting.Unknown;
import dev.callboard.api.posting.Weeks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The values of a posting for people.
final class FieldValues {
    /// A line for a value, or for each of several; empty where there is none.
    static List<String> lines(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> several ->
                several.stream().flatMap(each -> lines(each).stream()).toList();
            case Sections sections -> sections(sections);
            case Description description -> List.of(description.text());
            case Identifier identifier -> List.of(identifier.name() + " " + identifier.value());
            case Organization organization -> List.of(organization(organization));
            case Place place -> List.of(place(place));
            case Salary salary -> List.of(salary(salary));
            case DateInterval interval -> List.of(interval(interval));
            case Weeks weeks -> List.of(range(weeks.minWeeks(), weeks.maxWeeks()) + " weeks");
            case Question question -> List.of(question.question() + " " + question.answer());
            case Boolean truth -> List.of(truth ? "yes" : "no");
            default -> List.of(value.toString());
        };
    }

    /// The reason why there is no value.
    static String why(Unknown unknown) {
        return switch (unknown) {
            case NOT_STATED -> "the page says nothing of it";
            case UNREADABLE -> "the page says something of it that could not be understood";
            case AMBIGUOUS ->
                "the page says something of it that means more than one thing, or that contradicts itself";
        };
    }

    private static String organization(Organization organization) {
        String facts = joined(
                organization.industry(),
                organization.size() == null ? null : organization.size() + " employees",
                organization.founded() == null ? null : "founded " + organization.founded(),
                organization.url());
        return organization.name() + (facts.isEmpty() ? "" : " (" + facts + ")");
    }

    private static String place(Place place) {
        String facts = joined(
                place.country() == null ? null : "country " + place.country(),
                place.latitude() == null ? null : place.latitude() + ", " + place.longitude());
        return place.text() + (facts.isEmpty() ? "" : " (" + facts + ")");
    }

    private static String salary(Salary salary) {
        return (salary.currency() == null ? "currency unknown, " : salary.currency() + " ")
                + range(plain(salary.minValue()), plain(salary.maxValue()))
                + (salary.unit() == null
                        ? ", period unknown"
                        : " per " + salary.unit().name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static String interval(DateInterval interval) {
        if (interval.date() != null) {
            return interval.date().toString();
        }
        if (interval.earliest() == null) {
            return interval.latest() + " or before";
        }
        return interval.latest() == null
                ? interval.earliest() + " or after"
                : "between " + interval.earliest() + " and " + interval.latest();
    }

    private static String range(@Nullable Object min, @Nullable Object max) {
        if (min == null) {
            return "up to " + max;
        }
        if (max == null) {
            return "from " + min;
        }
        return min.equals(max) ? min.toString() : min + " to " + max;
    }

    private static List<String> sections(Sections sections) {
        var lines = new ArrayList<String>();
        part("summary", lines(sections.summary()), lines);
        part("responsibilities", sections.responsibilities(), lines);
        part("requirements", sections.requirements(), lines);
        part("preferred", sections.preferred(), lines);
        part("benefits", sections.benefits(), lines);
        part("company", lines(sections.company()), lines);
        part("legal", lines(sections.legal()), lines);
        return lines;
    }

    private static void part(String name, List<String> texts, List<String> lines) {
        texts.forEach(text -> lines.add(name + ": " + text));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("; "));
    }

    private FieldValues() {}
}
