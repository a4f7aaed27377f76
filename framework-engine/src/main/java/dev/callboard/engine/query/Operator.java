package dev.callboard.engine.query;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a value is held against another one.
enum Operator {
    IS("="),
    IS_NOT("!="),
    CONTAINS("~"),
    MORE(">"),
    AT_LEAST(">="),
    LESS("<"),
    AT_MOST("<=");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    static Optional<Operator> of(String sign) {
        return Arrays.stream(values()).filter(each -> each.sign.equals(sign)).findFirst();
    }

    /// Of several, as they are written.
    static String signs(Operator... operators) {
        return Stream.of(operators).map(each -> each.sign).collect(Collectors.joining(" "));
    }

    /// What a comparison comes to.
    ///
    /// @param order less than, equal to or more than 0, as a value is less, equal or more
    boolean holds(int order) {
        return switch (this) {
            case IS -> order == 0;
            case IS_NOT -> order != 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case CONTAINS -> throw new IllegalStateException("only texts contain something");
        };
    }

    @Override
    public String toString() {
        return sign;
    }
}
