package dev.callboard.engine.config;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a site is run with, defaults included: one line a key.
public final class EffectiveConfig {
    public static List<String> lines(ConfiguredSite site) {
        var lines = new ArrayList<String>();
        add(lines, "", site.settings());
        add(lines, "config.", site.config());
        for (int i = 0; i < site.outputs().size(); i++) {
            add(lines, "outputs[" + i + "].config.", site.outputs().get(i).config());
        }
        return lines;
    }

    private static void add(List<String> lines, String path, Record values) {
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            Object value = value(values, component);
            String key = path + component.getName();
            switch (value) {
                case Record nested -> add(lines, key + ".", nested);
                // The plugin's keys are shown as the plugin has them.
                case JsonNode _ -> {}
                case List<?> list
                when !list.isEmpty() && list.getFirst() instanceof OutputFile -> {
                    for (int i = 0; i < list.size(); i++) {
                        add(lines, key + "[" + i + "].", (Record) list.get(i));
                    }
                }
                case null -> {}
                default -> lines.add(key + " = " + value);
            }
        }
    }

    private static @Nullable Object value(Record of, RecordComponent component) {
        try {
            var accessor = Objects.requireNonNull(component.getAccessor());
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " can't be read", e);
        }
    }

    private EffectiveConfig() {}
}
