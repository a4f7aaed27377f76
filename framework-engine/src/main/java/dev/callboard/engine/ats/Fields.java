package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawIdentifier;
import dev.callboard.api.posting.RawOrganization;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.RawSection;
import dev.callboard.api.posting.Stated;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fills a posting field by field: which path of a row holds which value. Paths are those of [Node]; what a
/// row does not have stays unstated.
final class Fields {
    private final Node row;
    private final RawPostingBuilder builder;
    private final Set<String> places = new HashSet<>();
    private final Set<String> placeTexts = new HashSet<>();

    Fields(String system, Node row) {
        this.row = row;
        this.builder = RawPosting.builder(system);
    }

    /// Paths of a place's parts from its node; empty for a part that the system does not have.
    record PlaceNames(String text, String locality, String region, String country) {
        /// A place that is one text.
        static final PlaceNames TEXT = new PlaceNames(".", "", "", "");
    }

    /// Paths of a pay statement's parts from its node; empty for a part that the system does not have.
    record PayNames(String text, String currency, String min, String max, String unit) {}

    Fields id(String path) {
        builder.id(row.stated(path));
        return this;
    }

    Fields url(String path) {
        builder.url(row.stated(path));
        return this;
    }

    Fields applyUrl(String path) {
        builder.applyUrl(row.stated(path));
        return this;
    }

    Fields title(String path) {
        builder.title(row.stated(path));
        return this;
    }

    Fields description(String path) {
        builder.description(row.stated(path));
        return this;
    }

    Fields datePosted(String path) {
        builder.datePosted(row.stated(path));
        return this;
    }

    Fields dateUpdated(String path) {
        builder.dateUpdated(row.stated(path));
        return this;
    }

    Fields validThrough(String path) {
        builder.validThrough(row.stated(path));
        return this;
    }

    Fields language(String path) {
        builder.language(row.stated(path));
        return this;
    }

    Fields organization(@Nullable Stated name) {
        return organization(name, null);
    }

    Fields organization(@Nullable Stated name, @Nullable Stated industry) {
        builder.hiringOrganization(new RawOrganization(name, null, null, industry, null, null));
        return this;
    }

    /// @param name as in [RawIdentifier]
    Fields identifier(String name, String path) {
        Stated stated = row.stated(path);
        if (stated != null) {
            builder.identifier(new RawIdentifier(name, stated));
        }
        return this;
    }

    /// Every different text at the paths.
    Fields categories(String... paths) {
        var seen = new HashSet<String>();
        texts(paths).filter(words -> seen.add(words.text().strip())).forEach(builder::category);
        return this;
    }

    Fields employmentTypes(String... paths) {
        texts(paths).forEach(builder::employmentType);
        return this;
    }

    /// What a code or a truth value stands for, where the row has it.
    Fields employmentType(String path, String code, String meaning) {
        Stated stated = row.stated(path);
        if (is(stated, code)) {
            builder.employmentType(
                    new Stated(meaning, Objects.requireNonNull(stated).where()));
        }
        return this;
    }

    Fields seniority(String path) {
        texts(path).forEach(builder::seniority);
        return this;
    }

    Fields programmes(String... paths) {
        texts(paths).forEach(builder::programme);
        return this;
    }

    Fields workplace(String path) {
        texts(path).forEach(builder::workplace);
        return this;
    }

    /// What a code or a truth value stands for, where the row has it.
    Fields workplace(String path, String code, String meaning) {
        Stated stated = row.stated(path);
        if (is(stated, code)) {
            builder.workplace(new Stated(meaning, Objects.requireNonNull(stated).where()));
        }
        return this;
    }

    Fields openSign(String path, String value) {
        Stated stated = row.stated(path);
        if (is(stated, value)) {
            builder.openSign(Objects.requireNonNull(stated));
        }
        return this;
    }

    Fields closedSign(String path, String... values) {
        Stated stated = row.stated(path);
        if (Arrays.stream(values).anyMatch(value -> is(stated, value))) {
            builder.closedSign(Objects.requireNonNull(stated));
        }
        return this;
    }

    /// A part of the employer's text under a heading the system prints or, where it prints none, under what
    /// its field is called.
    Fields section(String heading, String path) {
        Stated stated = row.stated(path);
        if (stated != null) {
            builder.section(new RawSection(heading, stated));
        }
        return this;
    }

    /// Parts of the employer's text that come with headings of their own.
    ///
    /// @param unnamed the heading of a part without one
    Fields sections(String path, String heading, String text, String unnamed) {
        for (Node part : row.all(path)) {
            Stated stated = part.stated(text);
            if (stated != null) {
                String words = part.words(heading);
                builder.section(new RawSection(words.isEmpty() ? unnamed : words, stated));
            }
        }
        return this;
    }

    /// Every different place at the path.
    Fields places(String path, PlaceNames names) {
        row.all(path).forEach(node -> place(node, names));
        return this;
    }

    /// The places at the path, where the row has named none so far.
    Fields orPlaces(String path, PlaceNames names) {
        return places.isEmpty() ? places(path, names) : this;
    }

    /// The place of one node, where it is another than those before. A text alone is none where it has been
    /// said with more.
    void place(Node node, PlaceNames names) {
        Stated text = node.stated(names.text());
        Stated locality = node.stated(names.locality());
        Stated region = node.stated(names.region());
        Stated country = node.stated(names.country());
        String key = Stream.of(text, locality, region, country)
                .map(words -> words == null ? "" : words.text().strip())
                .collect(Collectors.joining("\n"));
        boolean isNew = text != null && placeTexts.add(text.text().strip());
        boolean hasParts = locality != null || region != null || country != null;
        if (key.isBlank() || !places.add(key) || !(isNew || hasParts)) {
            return;
        }
        Stated latitude = node.stated("latitude");
        Stated longitude = node.stated("longitude");
        boolean isNowhere = isZero(latitude) && isZero(longitude);
        builder.jobLocation(new RawPlace(
                text, locality, region, country, isNowhere ? null : latitude, isNowhere ? null : longitude));
    }

    /// Pay at the path, as text or in parts.
    Fields pay(String path, PayNames names) {
        row.all(path).forEach(node -> pay(node, names).ifPresent(builder::baseSalary));
        return this;
    }

    /// Pay at the path, but for that of a period which is not an hour, a day, a week, a month or a year.
    Fields pay(String path, PayNames names, Pattern otherPeriods) {
        row.all(path).forEach(node -> pay(node, names, otherPeriods));
        return this;
    }

    /// The pay of one node, in the same way.
    void pay(Node node, PayNames names, Pattern otherPeriods) {
        String period = node.words(names.unit());
        if (otherPeriods.matcher(period).matches()) {
            builder.note("The pay is stated for '" + period + "', which is none of the periods that pay has; it was not"
                    + " read.");
        } else {
            pay(node, names).ifPresent(builder::baseSalary);
        }
    }

    /// The pay of one node; a node with neither amount nor text states none.
    static Optional<RawSalary> pay(Node node, PayNames names) {
        Stated text = node.stated(names.text());
        Stated min = node.stated(names.min());
        Stated max = node.stated(names.max());
        return text == null && min == null && max == null
                ? Optional.empty()
                : Optional.of(
                        new RawSalary(text, node.stated(names.currency()), null, min, max, node.stated(names.unit())));
    }

    /// The posting so far, for what is particular to one system.
    RawPostingBuilder builder() {
        return builder;
    }

    private Stream<Stated> texts(String... paths) {
        return Arrays.stream(paths)
                .flatMap(path -> Stream.of(path.split("\\|", -1))
                        .map(row::all)
                        .filter(nodes -> nodes.stream().anyMatch(node -> node.stated(".") != null))
                        .findFirst()
                        .orElse(List.of())
                        .stream())
                .map(node -> node.stated("."))
                .filter(Objects::nonNull);
    }

    private static boolean is(@Nullable Stated stated, String value) {
        return stated != null && stated.text().strip().equalsIgnoreCase(value);
    }

    /// 0, 0 is what software without an answer says.
    private static boolean isZero(@Nullable Stated degrees) {
        return degrees != null && degrees.text().strip().matches("[+-]?0+(\\.0+)?");
    }
}
