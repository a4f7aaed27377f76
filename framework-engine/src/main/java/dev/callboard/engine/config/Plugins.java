package dev.callboard.engine.config;

import dev.callboard.api.output.OutputPlugin;
import dev.callboard.api.plugin.Plugin;
import dev.callboard.api.site.SitePlugin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/// The plugins installed, by name.
public final class Plugins {
    private final Map<String, Plugin<?>> byName = new TreeMap<>();

    /// @throws IllegalArgumentException when two have one name
    public Plugins(Collection<? extends Plugin<?>> plugins) {
        for (Plugin<?> plugin : plugins) {
            Plugin<?> other = byName.putIfAbsent(plugin.name(), plugin);
            if (other != null) {
                throw new IllegalArgumentException("two plugins are named '" + plugin.name() + "': "
                        + other.getClass().getName() + " and "
                        + plugin.getClass().getName() + "; remove one of their jars");
            }
        }
    }

    /// All that are on the class path.
    public static Plugins installed() {
        var found = new ArrayList<Plugin<?>>();
        ServiceLoader.load(Plugin.class).forEach(found::add);
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
