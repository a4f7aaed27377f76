package dev.callboard.engine.extract;

import dev.callboard.api.posting.RawIdentifier;
import dev.callboard.api.posting.RawOrganization;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.EmploymentWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An object in a page's state that has the fields of a posting under names of its own.
final class StateObject {
    private static final int MIN_DESCRIPTION = 200;
    private static final int MAX_TITLE = 200;
    private static final List<String> JOB_SIGNS =
            List.of("employmentType", "salary", "salaryMin", "applyUrl", "validThrough", "requisition", "workplace");

    private final StateFields fields;
    private final RawPostingBuilder builder;

    private StateObject(String source, StateFields fields) {
        this.fields = fields;
        this.builder = RawPosting.builder(source);
    }

    /// The posting, or nothing where the object has no title and text, or nothing that only jobs have:
    /// articles, events and companies have a title and a text too.
    static Optional<RawPosting> read(String source, JsonNode object, LinkedGraph graph) {
        var fields = new StateFields(source, object, graph);
        Stated title = fields.text("title");
        Stated description = title == null ? null : description(fields);
        if (title == null || description == null || title.text().length() > MAX_TITLE || !isJob(fields)) {
            return Optional.empty();
        }
        return Optional.of(new StateObject(source, fields).posting(title, description));
    }

    private static boolean isJob(StateFields fields) {
        return JOB_SIGNS.stream().anyMatch(fields::has)
                || fields.key("title").filter(key -> !isPlainTitle(key)).isPresent()
                || fields.key("description")
                        .filter(key -> key.toLowerCase(Locale.ROOT).startsWith("job"))
                        .isPresent();
    }

    private static boolean isPlainTitle(String key) {
        return key.equalsIgnoreCase("title") || key.equalsIgnoreCase("name") || key.equalsIgnoreCase("position");
    }

    private static @Nullable Stated description(StateFields fields) {
        Stated text = fields.text("description");
        return text != null
                        && text.text().length() >= MIN_DESCRIPTION
                        && Jsoup.parseBodyFragment(text.text()).text().length() >= MIN_DESCRIPTION
                ? text
                : null;
    }

    private RawPosting posting(Stated title, Stated description) {
        builder.title(title)
                .description(description)
                .url(fields.text("url"))
                .applyUrl(fields.text("applyUrl"))
                .datePosted(fields.date("datePosted"))
                .dateUpdated(fields.date("dateUpdated"))
                .validThrough(fields.date("validThrough"));
        Stated company = fields.text("company");
        if (company != null) {
            builder.hiringOrganization(RawOrganization.named(company));
        }
        if (fields.has("employmentType")) {
            each("employmentType", builder::employmentType);
        } else {
            each("type", type -> {
                if (EmploymentWords.areAll(type.text())) {
                    builder.employmentType(type);
                }
            });
        }
        each("category", builder::category);
        each("workplace", builder::workplace);
        identifier("id", "id");
        identifier("requisition", "requisition");
        places();
        salary();
        return builder.build();
    }

    private void each(String field, Consumer<Stated> taker) {
        fields.each(field).forEach(value -> StateFields.text(value).ifPresent(taker));
    }

    private void identifier(String name, String field) {
        Stated value = fields.amount(field);
        if (value != null) {
            builder.identifier(new RawIdentifier(name, value));
        }
    }

    private void places() {
        if (!fields.has("location")) {
            add(new RawPlace(null, fields.text("city"), fields.text("region"), fields.text("country"), null, null));
        }
        for (Property place : fields.each("location")) {
            if (place.isObject()) {
                var parts = new StateFields(place);
                add(new RawPlace(
                        parts.text("place.text"),
                        parts.text("place.locality"),
                        parts.text("place.region"),
                        parts.text("place.country"),
                        null,
                        null));
            } else {
                StateFields.text(place).ifPresent(text -> add(RawPlace.text(text)));
            }
        }
    }

    private void add(RawPlace place) {
        if (place.text() != null || place.locality() != null || place.region() != null || place.country() != null) {
            builder.jobLocation(place);
        }
    }

    private void salary() {
        List<Property> stated = fields.each("salary");
        Property salary = stated.size() == 1 ? stated.getFirst() : null;
        if (salary != null && salary.isObject()) {
            var parts = new StateFields(salary);
            add(new RawSalary(
                    null,
                    parts.amount("pay.currency"),
                    parts.amount("pay.value"),
                    parts.amount("pay.min"),
                    parts.amount("pay.max"),
                    parts.amount("pay.unit")));
        } else if (salary != null && salary.node().isString()) {
            salary.text().ifPresent(text -> builder.baseSalary(RawSalary.text(text)));
        } else {
            add(new RawSalary(
                    null,
                    fields.amount("salaryCurrency"),
                    salary == null ? null : salary.text().orElse(null),
                    fields.amount("salaryMin"),
                    fields.amount("salaryMax"),
                    fields.amount("salaryUnit")));
        }
    }

    private void add(RawSalary salary) {
        if (salary.value() != null || salary.minValue() != null || salary.maxValue() != null) {
            builder.baseSalary(salary);
        }
    }
}
