package dev.callboard.engine.query;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.config.Suggestion;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A condition on a field of a posting: `baseSalary.minValue >= 50000`, `workplace is unknown`.
///
/// Of several values one is enough, but for `!=`, which all must pass. A value that is not known passes
/// nothing, not even `!=`: what it is can't be told. For any number of threads.
public final class Condition implements Predicate<JobPosting> {
    /// How conditions are written, for people.
    public static final String SYNTAX =
            "FIELD OP VALUE with one of = != ~ > >= < <=, 'FIELD is known' or" + " 'FIELD is unknown'";

    private static final Pattern KNOWN = Pattern.compile("(\\S+)\\s+is\\s+(known|unknown)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPARED = Pattern.compile("([^\\s=!~<>]+)\\s*([=!~<>]+)\\s*(.*)", Pattern.DOTALL);

    private final FieldPath field;
    private final Predicate<List<@Nullable Object>> test;

    private Condition(FieldPath field, Predicate<List<@Nullable Object>> test) {
        this.field = field;
        this.test = test;
    }

    /// The condition that is written so.
    ///
    /// @throws ConditionException when it is none
    public static Condition parse(String text) throws ConditionException {
        Matcher known = KNOWN.matcher(text.strip());
        if (known.matches()) {
            boolean unknown = known.group(2).equalsIgnoreCase("unknown");
            return new Condition(
                    field(text, known.group(1)), values -> values.stream().allMatch(Objects::isNull) == unknown);
        }
        Matcher compared = COMPARED.matcher(text.strip());
        if (!compared.matches()) {
            throw new ConditionException("'" + text + "' is no condition, expected " + SYNTAX);
        }
        FieldPath field = field(text, compared.group(1));
        Operator operator = Operator.of(compared.group(2))
                .orElseThrow(() -> new ConditionException("'" + text + "': there is no operator '" + compared.group(2)
                        + "', expected one of " + Operator.signs(Operator.values())));
        Operand operand = Operands.of(text, field, operator, unquoted(compared.group(3)));
        return new Condition(
                field,
                operator == Operator.IS_NOT
                        ? values -> !values.isEmpty()
                                && values.stream().allMatch(value -> value != null && operand.admits(value, operator))
                        : values ->
                                values.stream().anyMatch(value -> value != null && operand.admits(value, operator)));
    }

    @Override
    public boolean test(JobPosting posting) {
        return test.test(field.values(posting));
    }

    /// A value may stand in quotes, as in many a query language.
    private static String unquoted(String value) {
        int last = value.length() - 1;
        boolean quoted = last > 0 && value.charAt(0) == value.charAt(last) && "\"'".indexOf(value.charAt(0)) >= 0;
        return quoted ? value.substring(1, last) : value;
    }

    private static FieldPath field(String condition, String name) throws ConditionException {
        return FieldPath.of(name)
                .orElseThrow(() -> new ConditionException("'" + condition + "': there is no field '" + name + "'"
                        + Suggestion.didYouMean(name, FieldPath.names()) + "\nThe fields and their parts are "
                        + FieldPath.described() + "."));
    }
}
