package dev.callboard.engine.query;

import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.Status;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Reads what a condition holds a field's values against.
final class Operands {
    private static final List<Operator> EQUALITY = List.of(Operator.IS, Operator.IS_NOT);
    private static final List<Operator> TEXT = List.of(Operator.IS, Operator.IS_NOT, Operator.CONTAINS);
    private static final List<Operator> ORDER =
            List.of(Operator.IS, Operator.IS_NOT, Operator.MORE, Operator.AT_LEAST, Operator.LESS, Operator.AT_MOST);

    private final String condition;
    private final FieldPath field;
    private final Operator operator;
    private final String value;

    private Operands(String condition, FieldPath field, Operator operator, String value) {
        this.condition = condition;
        this.field = field;
        this.operator = operator;
        this.value = value;
    }

    /// @param condition for messages
    static Operand of(String condition, FieldPath field, Operator operator, String value) throws ConditionException {
        if (value.isEmpty()) {
            throw new ConditionException("'" + condition + "': expected a value after " + operator
                    + "; whether there is one is asked by '" + field.name() + " is known'");
        }
        return new Operands(condition, field, operator, value).read();
    }

    private Operand read() throws ConditionException {
        Class<?> type = field.type();
        if (type == DateInterval.class || type == LocalDate.class) {
            allow("days", ORDER);
            return day();
        }
        if (type == String.class) {
            allow("texts", TEXT);
            return new Operand.Text(value);
        }
        if (type == Instant.class) {
            allow("times", ORDER);
            return time();
        }
        if (type == Boolean.class) {
            allow("true or false", EQUALITY);
            return choice(true, false);
        }
        if (type.isEnum()) {
            allow("names", EQUALITY);
            return choice(type.getEnumConstants());
        }
        if (Number.class.isAssignableFrom(type)) {
            allow("numbers", ORDER);
            return number();
        }
        throw error("'" + field.name() + "' has no value of its own, but parts: "
                + FieldPath.parts(field.name()).collect(Collectors.joining(", ")));
    }

    private void allow(String what, List<Operator> operators) throws ConditionException {
        if (!operators.contains(operator)) {
            throw error("values of '" + field.name() + "' are " + what + ", which can't be tested by " + operator
                    + ", but by " + Operator.signs(operators.toArray(Operator[]::new)));
        }
    }

    private Operand number() throws ConditionException {
        try {
            return new Operand.Amount(new BigDecimal(value));
        } catch (NumberFormatException _) {
            throw error("'" + value + "' is no number, expected one such as 50000 or 17.50");
        }
    }

    private Operand day() throws ConditionException {
        try {
            return new Operand.Day(LocalDate.parse(value));
        } catch (DateTimeException _) {
            throw error("'" + value + "' is no day, expected one such as 2026-11-20");
        }
    }

    private Operand time() throws ConditionException {
        try {
            return new Operand.Time(Instant.parse(value));
        } catch (DateTimeException _) {
            throw error("'" + value + "' is no time, expected one such as 2026-11-20T15:11:00Z");
        }
    }

    /// One of a few; of the status, only what is known.
    private Operand choice(Object... all) throws ConditionException {
        List<Object> choices =
                Arrays.stream(all).filter(each -> each != Status.UNKNOWN).toList();
        return choices.stream()
                .filter(each -> each.toString().equalsIgnoreCase(value))
                .findFirst()
                .map(Operand.Choice::new)
                .orElseThrow(() -> error("'" + value + "' is none of "
                        + choices.stream().map(each -> each.toString()).collect(Collectors.joining(", "))
                        + "; for what is not known, say '" + field.name() + " is unknown'"));
    }

    private ConditionException error(String message) {
        return new ConditionException("'" + condition + "': " + message);
    }
}
