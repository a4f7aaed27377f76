package dev.callboard.engine.query;

import dev.callboard.api.posting.DateInterval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What values are held against. A value that is not known exactly passes only where it passes whatever it
/// is.
sealed interface Operand {
    /// Whether a value passes.
    ///
    /// @param value of the type that belongs to this operand
    boolean admits(Object value, Operator operator);

    /// Whatever its case.
    record Text(String text) implements Operand {
        @Override
        public boolean admits(Object value, Operator operator) {
            String given = value.toString();
            return operator == Operator.CONTAINS
                    ? given.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))
                    : operator.holds(given.compareToIgnoreCase(text));
        }
    }

    record Amount(BigDecimal number) implements Operand {
        @Override
        public boolean admits(Object value, Operator operator) {
            return operator.holds(new BigDecimal(value.toString()).compareTo(number));
        }
    }

    record Time(Instant time) implements Operand {
        @Override
        public boolean admits(Object value, Operator operator) {
            return operator.holds(((Instant) value).compareTo(time));
        }
    }

    /// One of a few names.
    record Choice(Object choice) implements Operand {
        @Override
        public boolean admits(Object value, Operator operator) {
            return operator.holds(value.equals(choice) ? 0 : 1);
        }
    }

    record Day(LocalDate day) implements Operand {
        @Override
        public boolean admits(Object value, Operator operator) {
            DateInterval days = value instanceof DateInterval interval ? interval : DateInterval.on((LocalDate) value);
            return switch (operator) {
                case IS -> day.equals(days.date());
                case IS_NOT -> is(days.earliest(), Operator.MORE) || is(days.latest(), Operator.LESS);
                case MORE, AT_LEAST -> is(days.earliest(), operator);
                case LESS, AT_MOST -> is(days.latest(), operator);
                case CONTAINS -> false;
            };
        }

        private boolean is(@Nullable LocalDate end, Operator operator) {
            return end != null && operator.holds(end.compareTo(day));
        }
    }
}
