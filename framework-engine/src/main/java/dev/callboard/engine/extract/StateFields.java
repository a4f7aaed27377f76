package dev.callboard.engine.extract;

import dev.callboard.api.posting.Stated;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An object in a page's state, by our names of its fields: `state-fields.tsv` says which keys those go by.
final class StateFields {
    private static final Map<String, List<String>> KEYS = load();
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

    private final Property object;
    private final Map<String, String> present = new HashMap<>();

    StateFields(String source, JsonNode object, LinkedGraph graph) {
        this(new Property(source, "", object, graph));
    }

    StateFields(Property object) {
        this.object = object;
        object.node().forEachEntry((key, value) -> {
            if (!value.isNull()) {
                present.putIfAbsent(plain(key), key);
            }
        });
    }

    /// The key this field goes by here.
    Optional<String> key(String field) {
        return keys(field).map(present::get).filter(Objects::nonNull).findFirst();
    }

    boolean has(String field) {
        return key(field).isPresent();
    }

    /// The values of a field, or none.
    List<Property> each(String field) {
        return key(field).map(key -> object.get(key).each()).orElse(List.of());
    }

    /// The first key of the field with a text.
    @Nullable
    Stated text(String field) {
        return keys(field)
                .map(present::get)
                .filter(Objects::nonNull)
                .flatMap(key -> text(object.get(key)).stream())
                .findFirst()
                .orElse(null);
    }

    /// A date as a text, or in seconds or milliseconds.
    @Nullable
    Stated date(String field) {
        Stated text = text(field);
        return text != null
                ? text
                : Optional.ofNullable(amount(field))
                        .filter(number -> EPOCH.matcher(number.text()).matches())
                        .orElse(null);
    }

    /// A number or a text.
    @Nullable
    Stated amount(String field) {
        return key(field)
                .map(object::get)
                .filter(value -> value.node().isNumber() || value.node().isString())
                .flatMap(Property::text)
                .orElse(null);
    }

    /// A text, or an object's name: numbers and keys are references to something that is not here.
    static Optional<Stated> text(Property value) {
        return value.text().filter(text -> !text.text().matches("[0-9a-fA-F-]{12,}|\\d+|true|false"));
    }

    private static Stream<String> keys(String field) {
        return Objects.requireNonNull(KEYS.get(field), field).stream();
    }

    private static String plain(String key) {
        return key.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> keys = new HashMap<>();
        try (InputStream in =
                Objects.requireNonNull(StateFields.class.getResourceAsStream("state-fields.tsv"), "state-fields.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int tab = line.indexOf('\t');
                if (!line.startsWith("#") && tab > 0) {
                    keys.put(
                            line.substring(0, tab),
                            Stream.of(line.substring(tab + 1).split(" ", -1))
                                    .map(StateFields::plain)
                                    .toList());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(keys);
    }
}
