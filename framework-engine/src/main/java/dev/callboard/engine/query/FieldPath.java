package dev.callboard.engine.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.callboard.api.posting.DateInterval;
import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Status;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A field of the posting format, or a part of one: `title`, `hiringOrganization.name`,
/// `jobLocations.country`. Of a list, a part is that of each of its items.
public final class FieldPath {
    private static final Map<String, FieldPath> ALL = all();

    private final String name;
    private final Class<?> type;
    private final List<Method> steps;

    private FieldPath(String name, Class<?> type, List<Method> steps) {
        this.name = name;
        this.type = type;
        this.steps = List.copyOf(steps);
    }

    /// The path of a name, if the format has it.
    public static Optional<FieldPath> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /// The names of all paths, in the order of the format.
    public static Collection<String> names() {
        return ALL.keySet();
    }

    /// The names of all fields in the order of the format, each with those of its parts.
    static String described() {
        return names().stream()
                .filter(name -> !name.contains("."))
                .map(field -> {
                    String parts = parts(field)
                            .map(name -> name.substring(field.length() + 1))
                            .collect(Collectors.joining(", "));
                    return parts.isEmpty() ? field : field + " (" + parts + ")";
                })
                .collect(Collectors.joining(", "));
    }

    /// The names of the parts of a field.
    static Stream<String> parts(String field) {
        return names().stream().filter(name -> name.startsWith(field + "."));
    }

    public String name() {
        return name;
    }

    /// Of which type its values are.
    Class<?> type() {
        return type;
    }

    /// Its values, one where the field has no items; null where a value is not known.
    List<@Nullable Object> values(JobPosting posting) {
        List<@Nullable Object> values = Collections.singletonList(posting);
        for (Method step : steps) {
            var next = new ArrayList<@Nullable Object>();
            for (Object each : values) {
                switch (each == null ? null : invoke(step, each)) {
                    case null -> next.add(null);
                    case List<?> several -> next.addAll(several);
                    case Status status when status == Status.UNKNOWN -> next.add(null);
                    case Object one -> next.add(one);
                }
            }
            values = next;
        }
        return values;
    }

    /// Its known values as one text, with '; ' between them; empty where none is known. Days that are not
    /// known exactly are an interval of ISO 8601: `2025-05-01/2025-06-30`, `../2025-06-30`.
    public String text(JobPosting posting) {
        return values(posting).stream()
                .filter(Objects::nonNull)
                .map(FieldPath::text)
                .collect(Collectors.joining("; "));
    }

    private static String text(Object value) {
        return switch (value) {
            case BigDecimal amount -> amount.toPlainString();
            case DateInterval interval ->
                interval.date() != null
                        ? interval.date().toString()
                        : Objects.requireNonNullElse(interval.earliest(), "..") + "/"
                                + Objects.requireNonNullElse(interval.latest(), "..");
            default -> value.toString();
        };
    }

    private static @Nullable Object invoke(Method step, Object of) {
        try {
            return step.invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("'" + step + "' of a posting can't be read", e);
        }
    }

    private static Map<String, FieldPath> all() {
        var all = new LinkedHashMap<String, FieldPath>();
        add(JobPosting.class, "", List.of(), all);
        return Collections.unmodifiableMap(all);
    }

    private static void add(Class<?> record, String prefix, List<Method> steps, Map<String, FieldPath> all) {
        for (RecordComponent component : record.getRecordComponents()) {
            Method step = component.getAccessor();
            List<Method> way = Stream.concat(steps.stream(), Stream.of(step)).toList();
            Class<?> type = item(component.getGenericType());
            if (step.isAnnotationPresent(JsonUnwrapped.class)) {
                add(type, prefix, way, all);
            } else if (type != Map.class) {
                String name = prefix + component.getName();
                all.put(name, new FieldPath(name, type, way));
                if (type.isRecord()) {
                    add(type, name + ".", way, all);
                }
            }
        }
    }

    /// What there is one or several of.
    private static Class<?> item(Type type) {
        return switch (type) {
            case Class<?> one -> one;
            case ParameterizedType several
            when several.getRawType() == List.class -> item(several.getActualTypeArguments()[0]);
            case ParameterizedType other -> item(other.getRawType());
            default -> throw new IllegalStateException("a posting has a component of the type " + type);
        };
    }
}
