package dev.callboard.engine.config;

import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Single values of a configuration: how each type is written.
final class Values {
    /// What is wrong with a value: to be said after "found …, expected".
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        private Unfit(String expected) {
            super(expected);
        }
    }

    static boolean isValue(Type type) {
        return type == String.class
                || type == URI.class
                || type == Path.class
                || type == Duration.class
                || type == Instant.class
                || type == boolean.class
                || type == Boolean.class
                || type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class
                || type == double.class
                || type == Double.class
                || (type instanceof Class<?> c && c.isEnum());
    }

    static Object read(JsonNode node, Class<?> type) throws Unfit {
        if (type == boolean.class || type == Boolean.class) {
            return require(node.isBoolean(), type, () -> node.asBoolean());
        }
        if (type == int.class || type == Integer.class) {
            return require(node.isIntegralNumber() && node.canConvertToInt(), type, node::asInt);
        }
        if (type == long.class || type == Long.class) {
            return require(node.isIntegralNumber() && node.canConvertToLong(), type, node::asLong);
        }
        if (type == double.class || type == Double.class) {
            return require(node.isNumber(), type, node::asDouble);
        }
        return require(node.isString(), type, () -> text(node.asString(), type));
    }

    private static Object require(boolean fits, Class<?> type, java.util.concurrent.Callable<Object> value)
            throws Unfit {
        try {
            if (fits) {
                return value.call();
            }
        } catch (Exception _) {
            // Reported just below, with what was expected.
        }
        throw new Unfit(expected(type));
    }

    private static Object text(String text, Class<?> type) throws URISyntaxException {
        if (type == URI.class) {
            URI uri = new URI(text);
            return Optional.of(uri).filter(URI::isAbsolute).orElseThrow();
        }
        if (type == Path.class) {
            return Path.of(text);
        }
        if (type == Duration.class) {
            return Duration.parse(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.toString().equals(text))
                    .findFirst()
                    .orElseThrow();
        }
        return text;
    }

    static String expected(Class<?> type) {
        if (type == URI.class) {
            return "an address such as 'https://jobs.example/jobs'";
        }
        if (type == Path.class) {
            return "a file's path";
        }
        if (type == Duration.class) {
            return "a duration such as 'PT1.5S' or 'PT10M' (ISO 8601)";
        }
        if (type == Instant.class) {
            return "an instant such as '2026-11-20T15:11:00Z'";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        return type == String.class ? "a text" : "a whole number";
    }

    /// What was found, for a message.
    static String found(JsonNode node) {
        if (node.isObject()) {
            return "a group of keys (" + String.join(", ", List.copyOf(node.propertyNames())) + ")";
        }
        if (node.isArray()) {
            return "a list";
        }
        return node.isNull() ? "nothing" : "'" + node.asString() + "'";
    }

    private Values() {}
}
