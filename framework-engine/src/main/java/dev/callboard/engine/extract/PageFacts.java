package dev.callboard.engine.extract;

import dev.callboard.api.posting.RawIdentifier;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.Lexicons;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the facts of a page say of its posting.
final class PageFacts {
    private static final Pattern POSTCODE =
            Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|\\d{5}(?:-\\d{4})?");
    private static final Pattern STREET =
            Pattern.compile("\\p{L}[\\p{L}.' -]{2,40} \\d{1,4} ?[a-z]?(?:\\s?[-–/]\\s?\\d{1,4}[a-z]?)?");
    private static final Pattern TOWN = Pattern.compile("\\d{4,5} \\p{Lu}.*");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>()\"]{4,300}(?<![.,;])");
    /// How often people are where: `3 days / week in-office`.
    private static final Pattern ARRANGEMENT =
            Pattern.compile("(?iu)\\d\\s*(?:days?|tage?|jours?|d[ií]as|dagen|dny|dni)\\s*(?:/|a|per|pro|par|por)");
    /// A sentence without a name or a number, which can be no place: `Prefer onsite to support the team.`
    private static final Pattern NAMELESS = Pattern.compile("\\p{L}[\\p{Ll}\\p{P}\\s]{20,}[.!]");
    private static final Pattern WINDOW =
            Pattern.compile("(?iu)\\s+(?:to|through|until|bis|au|al|tot|do|até|[-–—])\\s+");

    private final RawPostingBuilder posting;
    private final Map<String, Stated> single = new HashMap<>();
    private final List<Stated> places = new ArrayList<>();

    PageFacts(RawPostingBuilder posting) {
        this.posting = posting;
    }

    /// Adds the facts; answers those of which a page has one, by their fields. A region is where applicants
    /// may be; beside a town it only says where that is.
    Map<String, Stated> read(List<Fact> facts) {
        facts.forEach(this::read);
        Stated region = single.get("region");
        if (region != null
                && places.stream()
                        .allMatch(
                                place -> Lexicons.workplace().kind(place.text()).isPresent())) {
            posting.applicantLocation(RawPlace.text(region));
        }
        address(inState(single.get("state"), single.get("country")))
                .forEach(place -> posting.jobLocation(RawPlace.text(place)));
        Optional.ofNullable(single.get("posted")).ifPresent(posting::datePosted);
        Optional.ofNullable(single.get("updated")).ifPresent(posting::dateUpdated);
        Optional.ofNullable(single.get("verified")).ifPresent(posting::dateVerified);
        Optional.ofNullable(single.get("deadline")).ifPresent(posting::validThrough);
        Optional.ofNullable(single.get("start")).ifPresent(posting::startDate);
        Optional.ofNullable(single.get("duration")).ifPresent(posting::duration);
        return single;
    }

    private void read(Fact fact) {
        Stated value = fact.value();
        switch (fact.field()) {
            case "location", "additionalLocation" -> place(value);
            case "window" -> window(value);
            case "applicantLocation" -> posting.applicantLocation(RawPlace.text(value));
            case "salary" -> posting.baseSalary(RawSalary.text(value));
            case "employment" -> employment(value);
            case "workplace" -> posting.workplace(value);
            case "category" -> posting.category(value);
            case "skills" -> posting.skill(value);
            case "seniority" -> posting.seniority(value);
            case "programme" -> posting.programme(value);
            case "contact" -> posting.contact(value);
            case "applyTo" -> {
                posting.openSign(value);
                link(value).ifPresent(posting::applyUrl);
            }
            case "identifier" -> posting.identifier(new RawIdentifier("requisition", value));
            default -> single.putIfAbsent(fact.field(), value);
        }
    }

    private void place(Stated value) {
        if (ARRANGEMENT.matcher(value.text()).find()) {
            posting.workplace(value);
        } else if (!(CompanyLine.isCompany(value.text()) && value.text().indexOf(',') < 0)
                && !NAMELESS.matcher(value.text().strip()).matches()) {
            places.add(value);
        }
    }

    private void employment(Stated value) {
        posting.employmentType(value);
        if (HeaderFinder.isTerm(value.text())) {
            single.putIfAbsent("duration", value);
        }
    }

    /// From when to when people can apply: `11/16/2026 to 11/30/2026`.
    private void window(Stated value) {
        List<String> ends = List.of(WINDOW.split(value.text(), -1));
        if (ends.size() == 2) {
            single.putIfAbsent("posted", new Stated(ends.getFirst(), value.where()));
            single.putIfAbsent("deadline", new Stated(ends.getLast(), value.where()));
        }
    }

    /// City, state and country under labels of their own are one place.
    private List<Stated> inState(@Nullable Stated state, @Nullable Stated country) {
        if (places.size() > 1) {
            return places;
        }
        return Stream.of(places.isEmpty() ? null : places.getFirst(), state, country)
                .filter(Objects::nonNull)
                .reduce((inner, outer) -> inner.text().contains(outer.text())
                        ? inner
                        : new Stated(inner.text() + ", " + outer.text(), inner.where()))
                .stream()
                .toList();
    }

    /// Lines of which one is a postcode are one address, as are a street and a town behind its postcode.
    private static List<Stated> address(List<Stated> lines) {
        return isStreetAndTown(lines)
                        || lines.stream()
                                .anyMatch(line -> POSTCODE.matcher(line.text()).matches())
                ? List.of(new Stated(
                        lines.stream().map(Stated::text).collect(Collectors.joining(", ")),
                        lines.getFirst().where()))
                : lines;
    }

    private static boolean isStreetAndTown(List<Stated> lines) {
        return lines.size() == 2
                && STREET.matcher(lines.getFirst().text()).matches()
                && TOWN.matcher(lines.getLast().text()).matches();
    }

    /// The only address that a line on how to apply names.
    private static Optional<Stated> link(Stated value) {
        List<String> found = LINK.matcher(value.text())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(new Stated(found.getFirst(), value.where())) : Optional.empty();
    }
}
