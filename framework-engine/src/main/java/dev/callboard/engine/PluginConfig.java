package dev.callboard.engine;

import com.google.inject.Binder;

/// Binds a plugin's configuration under its own type.
final class PluginConfig {
    static void bind(Binder binder, Record config) {
        bind(binder, config, config.getClass());
    }

    private static <C extends Record> void bind(Binder binder, Record config, Class<C> type) {
        binder.bind(type).toInstance(type.cast(config));
    }

    private PluginConfig() {}
}
