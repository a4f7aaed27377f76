package dev.callboard.engine.config;

import dev.callboard.api.output.OutputPlugin;
import dev.callboard.api.site.SitePlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads site files.
public final class SiteFiles {
    private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");

    private final Plugins plugins;
    private final List<Problem> problems = new ArrayList<>();

    private SiteFiles(Plugins plugins) {
        this.plugins = plugins;
    }

    /// All of the files, or an exception that names every mistake in any of them.
    public static List<ConfiguredSite> load(List<Path> files, Plugins plugins) throws ConfigException {
        var loading = new SiteFiles(plugins);
        var sites = new ArrayList<ConfiguredSite>();
        Map<String, Path> names = new HashMap<>();
        for (Path file : files) {
            Path other = names.putIfAbsent(name(file), file);
            if (other != null) {
                loading.problem(file, "", "a site is named after its file, and '" + other + "' has the same name");
            }
            loading.text(file)
                    .flatMap(text -> loading.site(name(file), file, text))
                    .ifPresent(sites::add);
        }
        if (!loading.problems.isEmpty()) {
            throw new ConfigException(loading.problems);
        }
        return List.copyOf(sites);
    }

    /// One site from the text of its file.
    public static ConfiguredSite parse(String name, String text, Plugins plugins) throws ConfigException {
        var loading = new SiteFiles(plugins);
        Optional<ConfiguredSite> site = loading.site(name, Path.of(name + ".yaml"), text);
        return site.orElseThrow(() -> new ConfigException(loading.problems));
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            problem(file, "", Files.exists(file) ? "can't be read: " + e.getMessage() : "there is no such file");
            return Optional.empty();
        }
    }

    private Optional<ConfiguredSite> site(String name, Path file, String text) {
        JsonNode node;
        try {
            node = Yaml.read(text);
        } catch (JacksonException e) {
            problem(file, "", "is not YAML: " + inShort(e));
            return Optional.empty();
        }
        int before = problems.size();
        var binder = new RecordBinder(file.toString(), problems);
        JsonNode keys = node.isMissingNode() || node.isNull() ? Yaml.read("{}") : node;
        Optional<SiteFile> settings = binder.bind(keys, SiteFile.class, "");
        // The plugin's own keys are checked even where others are wrong, so that all mistakes are named at once.
        Optional<SitePlugin<?>> plugin = sitePlugin(file, keys.path("plugin"));
        Optional<Record> config = plugin.flatMap(found ->
                bind(binder, keys.has("config") ? keys.get("config") : Yaml.read("{}"), found.configType(), "config"));
        List<ConfiguredOutput> outputs =
                settings.map(found -> outputs(found.outputs(), file, binder)).orElse(List.of());
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new ConfiguredSite(
                        name, settings.orElseThrow(), plugin.orElseThrow(), config.orElseThrow(), outputs));
    }

    /// The parser's message without the excerpts of the file, with the line it last speaks of.
    private static String inShort(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        String line = LINE.matcher(message)
                .results()
                .map(found -> found.group(1))
                .reduce((first, last) -> last)
                .orElse(String.valueOf(e.getLocation().getLineNr()));
        return message.lines().filter(text -> !text.startsWith(" ")).collect(Collectors.joining("; ")) + " (line "
                + line + ")";
    }

    private Optional<SitePlugin<?>> sitePlugin(Path file, JsonNode named) {
        if (!named.isString()) {
            return Optional.empty();
        }
        Optional<SitePlugin<?>> plugin = plugins.site(named.asString());
        if (plugin.isEmpty()) {
            unknownPlugin(file, "plugin", named.asString(), plugins.siteNames());
        }
        return plugin;
    }

    private List<ConfiguredOutput> outputs(List<OutputFile> files, Path file, RecordBinder binder) {
        var outputs = new ArrayList<ConfiguredOutput>();
        for (int i = 0; i < files.size(); i++) {
            OutputFile output = files.get(i);
            String path = "outputs[" + i + "]";
            Optional<OutputPlugin<?>> plugin = plugins.output(output.plugin());
            if (plugin.isEmpty()) {
                unknownPlugin(file, path + ".plugin", output.plugin(), plugins.outputNames());
                continue;
            }
            OutputPlugin<?> found = plugin.get();
            bind(binder, output.config(), found.configType(), path + ".config")
                    .ifPresent(config -> outputs.add(new ConfiguredOutput(found, config)));
        }
        return outputs;
    }

    private static Optional<Record> bind(
            RecordBinder binder, JsonNode node, Class<? extends Record> type, String path) {
        return binder.bind(node, type, path).map(Record.class::cast);
    }

    private void unknownPlugin(Path file, String key, String name, List<String> installed) {
        problem(
                file,
                key,
                "found '" + name + "', which is not installed" + Suggestion.didYouMean(name, installed) + " Installed: "
                        + String.join(", ", installed));
    }

    private void problem(Path file, String key, String message) {
        problems.add(new Problem(file.toString(), key, message));
    }
}
