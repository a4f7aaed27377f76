package dev.callboard.engine.config;

import dev.callboard.api.output.OutputPlugin;
import dev.callboard.api.plugin.Plugin;
import dev.callboard.api.site.SitePlugin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The plugins installed, by name.
public final class Plugins {
    private final Map<String, Plugin<?>> byName = new TreeMap<>();

    /// @throws PluginsException when one has no name, or two have the same
    public Plugins(Collection<? extends Plugin<?>> plugins) {
        for (Plugin<?> plugin : plugins) {
            @Nullable String name = plugin.name();
            if (name == null || name.isBlank()) {
                throw new PluginsException("the plugin " + plugin.getClass().getName() + " has no name: its name() is "
                        + (name == null ? "null" : "blank"));
            }
            Plugin<?> other = byName.putIfAbsent(name, plugin);
            if (other != null) {
                throw new PluginsException("two plugins are named '" + name + "': "
                        + other.getClass().getName() + " and "
                        + plugin.getClass().getName() + "; give one of them another name, or remove its jar");
            }
        }
    }

    /// All that are on the class path.
    ///
    /// @throws PluginsException when one can't be loaded, too
    public static Plugins installed() {
        var found = new ArrayList<Plugin<?>>();
        try {
            ServiceLoader.load(Plugin.class).forEach(found::add);
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new PluginsException("a plugin can't be loaded: " + e.getMessage()
                    + (e.getCause() == null ? "" : " (" + e.getCause() + ")") + "\nA line of META-INF/services/"
                    + Plugin.class.getName() + " is the name of a public class with a public constructor without"
                    + " arguments, in a jar that has all it needs.");
        }
        return new Plugins(found);
    }

    /// In the order of their names.
    public List<Plugin<?>> all() {
        return List.copyOf(byName.values());
    }

    Optional<SitePlugin<?>> site(String name) {
        return byName.get(name) instanceof SitePlugin<?> plugin ? Optional.of(plugin) : Optional.empty();
    }

    Optional<OutputPlugin<?>> output(String name) {
        return byName.get(name) instanceof OutputPlugin<?> plugin ? Optional.of(plugin) : Optional.empty();
    }

    List<String> siteNames() {
        return byName.values().stream()
                .filter(SitePlugin.class::isInstance)
                .<String>map(Plugin::name)
                .toList();
    }

    List<String> outputNames() {
        return byName.values().stream()
                .filter(OutputPlugin.class::isInstance)
                .<String>map(Plugin::name)
                .toList();
    }
}
