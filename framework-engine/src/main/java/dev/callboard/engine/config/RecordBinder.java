package dev.callboard.engine.config;

import dev.callboard.api.plugin.Default;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Binds configuration to records, strictly: every key is known, every value has its type, nothing needed
/// is missing.
///
/// A component's name is its key. One with a [Default] may be left out, one marked `@Nullable` too. What a
/// record's constructor refuses with [IllegalArgumentException] is reported with its message.
final class RecordBinder {
    private final String file;
    private final List<Problem> problems;

    /// @param problems is added to
    RecordBinder(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /// The record, or nothing where there was a problem with it.
    <C extends Record> Optional<C> bind(JsonNode node, Class<C> type, String path) {
        if (!node.isObject()) {
            problem(path, "found " + Values.found(node) + ", expected keys: " + String.join(", ", keys(type)));
            return Optional.empty();
        }
        int before = problems.size();
        for (String name : node.propertyNames()) {
            if (!keys(type).contains(name)) {
                problem(
                        below(path, name),
                        "unknown key" + Suggestion.didYouMean(name, keys(type)) + " Allowed: "
                                + String.join(", ", keys(type)));
            }
        }
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = component(node, components[i], path);
        }
        return problems.size() > before ? Optional.empty() : construct(type, components, values, path);
    }

    static List<String> keys(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private @Nullable Object component(JsonNode parent, RecordComponent component, String path) {
        String name = component.getName();
        JsonNode node = parent.path(name);
        if (node.isMissingNode() || node.isNull()) {
            Default byDefault = component.getAnnotation(Default.class);
            if (byDefault != null) {
                return value(Yaml.read(byDefault.value()), component.getGenericType(), below(path, name));
            }
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                problem(below(path, name), "missing, expected " + expected(component.getGenericType()));
            }
            return null;
        }
        return value(node, component.getGenericType(), below(path, name));
    }

    private @Nullable Object value(JsonNode node, Type type, String path) {
        if (type == JsonNode.class) {
            return node;
        }
        if (type instanceof Class<?> c && c.isRecord()) {
            return bind(node, c.asSubclass(Record.class), path).orElse(null);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return list(node, generic.getActualTypeArguments()[0], path);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            return map(node, generic.getActualTypeArguments()[1], path);
        }
        if (!(type instanceof Class<?> c) || !Values.isValue(type)) {
            throw new IllegalArgumentException("a configuration record can't have a component of type " + type);
        }
        try {
            return Values.read(node, c);
        } catch (Values.Unfit e) {
            problem(path, "found " + Values.found(node) + ", expected " + e.getMessage());
            return null;
        }
    }

    private @Nullable Object list(JsonNode node, Type type, String path) {
        if (!node.isArray()) {
            problem(path, "found " + Values.found(node) + ", expected a list of which each is " + expected(type));
            return null;
        }
        var values = new ArrayList<Object>();
        for (int i = 0; i < node.size(); i++) {
            Object value = value(node.get(i), type, path + "[" + i + "]");
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private @Nullable Object map(JsonNode node, Type type, String path) {
        if (!node.isObject()) {
            problem(path, "found " + Values.found(node) + ", expected names with, for each, " + expected(type));
            return null;
        }
        var values = new LinkedHashMap<String, Object>();
        node.forEachEntry((name, child) -> {
            Object value = value(child, type, below(path, name));
            if (value != null) {
                values.put(name, value);
            }
        });
        return Map.copyOf(values);
    }

    private <C extends Record> Optional<C> construct(
            Class<C> type, RecordComponent[] components, @Nullable Object[] values, String path) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                problem(path, String.valueOf(refused.getMessage()));
                return Optional.empty();
            }
            throw new IllegalStateException(type + " can't be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " can't be made", e);
        }
    }

    private static String expected(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return (generic.getRawType() == List.class ? "a list of which each is " : "names with, for each, ")
                    + expected(of);
        }
        if (type instanceof Class<?> c && c.isRecord()) {
            return "keys: " + String.join(", ", keys(c.asSubclass(Record.class)));
        }
        return type instanceof Class<?> c && Values.isValue(type) ? Values.expected(c) : "a value";
    }

    private void problem(String path, String message) {
        problems.add(new Problem(file, path, message));
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
