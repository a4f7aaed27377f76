package dev.callboard.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.output.OutputPlugin;
import dev.callboard.api.plugin.About;
import dev.callboard.api.plugin.Default;
import dev.callboard.api.plugin.Plugin;
import dev.callboard.engine.config.OutputFile;
import dev.callboard.engine.config.Plugins;
import dev.callboard.engine.config.SiteFile;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The configuration reference is made of the records themselves.
class ConfigurationReferenceTest {
    private static final Path FILE = Path.of("../docs/configuration.md");

    @Test
    void theReferenceSaysWhatTheRecordsSay() throws IOException {
        String reference = reference();
        if ("apply".equals(System.getProperty("format"))) {
            Files.writeString(FILE, reference);
        }

        assertThat(Files.readString(FILE))
                .as("made anew with -Dformat=apply, see CONTRIBUTING.md")
                .isEqualTo(reference);
    }

    private static String reference() {
        var text = new StringBuilder("""
            # Configuration

            One YAML file for each site; the file's name without its ending is the site's name in every record. An unknown key, a
            missing one or a wrong type is an error, and all errors of all files are reported at once.

            ## A site file

            """);
        table(text, SiteFile.class, "");
        text.append("\n## Each of `outputs`\n\n");
        table(text, OutputFile.class, "");
        for (Plugin<?> plugin : Plugins.installed().all()) {
            if (plugin.configType().getRecordComponents().length > 0) {
                String kind = plugin instanceof OutputPlugin ? "output" : "site";
                text.append("\n## `config` of the ")
                        .append(kind)
                        .append(" plugin `")
                        .append(plugin.name())
                        .append("`\n\n");
                table(text, plugin.configType(), "");
            }
        }
        return text.toString();
    }

    private static void table(StringBuilder text, Class<?> type, String path) {
        if (path.isEmpty()) {
            text.append("| key | value | default | |\n|---|---|---|---|\n");
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String key = path + component.getName();
            if (component.getType().isRecord()) {
                table(text, component.getType(), key + ".");
            } else {
                About about = component.getAnnotation(About.class);
                text.append("| `%s` | %s | %s | %s |%n"
                        .formatted(
                                key,
                                kind(component.getGenericType()),
                                byDefault(component),
                                about == null ? "" : about.value()));
            }
        }
    }

    private static String byDefault(RecordComponent component) {
        Default value = component.getAnnotation(Default.class);
        if (value != null) {
            return "`" + value.value() + "`";
        }
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "none" : "**needed**";
    }

    private static String kind(Type type) {
        if (type instanceof ParameterizedType generic) {
            return "list of " + kind(generic.getActualTypeArguments()[0]);
        }
        if (type instanceof Class<?> c && c.isEnum()) {
            return Stream.of(c.getEnumConstants())
                    .map(value -> "`" + value + "`")
                    .collect(Collectors.joining(", "));
        }
        return switch (((Class<?>) type).getSimpleName()) {
            case "String" -> "text";
            case "URI" -> "address";
            case "Path" -> "path";
            case "Duration" -> "duration, ISO 8601";
            case "boolean", "Boolean" -> "true or false";
            case "int", "Integer", "long", "Long" -> "whole number";
            case "JsonNode", "OutputFile" -> "keys, see below";
            case String other -> other;
        };
    }
}
