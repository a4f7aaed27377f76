package dev.callboard.api.plugin;

import com.google.inject.Binder;

/// Something Callboard can be extended with, named by a site file and configured by one record.
///
/// Found by [java.util.ServiceLoader]: the plugin's jar lists its class, which is public and has a public
/// constructor without arguments, in `META-INF/services/dev.callboard.api.plugin.Plugin`. Being found does
/// nothing; a site file that names it does. Each use gets an injector of its own.
///
/// @param <C> its configuration: a record whose components are the keys, with [About] and [Default] on
///     them. A component marked `@Nullable` may be left out; any other without a default must be given. Its
///     compact constructor checks the values and throws [IllegalArgumentException] with a message for the
///     one who wrote the file.
public interface Plugin<C extends Record> {
    /// The name a site file uses, in lower case with hyphens. Unique among all plugins installed.
    String name();

    /// One line on what it is for, shown in lists.
    String about();

    Class<C> configType();

    /// Binds what the plugin provides. Its configuration `C`, a [java.time.InstantSource] and the
    /// framework's [dev.callboard.api.extract.Extractor] are bound already. Bindings are explicit and
    /// constructors carry `@Inject`: Guice is set to refuse anything else.
    void configure(Binder binder);
}
