package dev.callboard.runner;

import dev.callboard.api.output.OutputPlugin;
import dev.callboard.api.plugin.Plugin;
import dev.callboard.api.site.SitePlugin;
import dev.callboard.engine.Version;
import dev.callboard.engine.config.Plugins;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "plugins", description = "List the plugins that are installed.", mixinStandardHelpOptions = true)
final class PluginsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        var rows = new ArrayList<List<String>>();
        for (Plugin<?> plugin : Plugins.installed().all()) {
            String kind = switch (plugin) {
                case SitePlugin<?> _ -> "site";
                case OutputPlugin<?> _ -> "output";
                default -> "other";
            };
            rows.add(List.of(plugin.name(), kind, Version.of(plugin.getClass()), plugin.about()));
        }
        spec.commandLine().getOut().print(Table.of(List.of("name", "kind", "version", "what it does"), rows));
        spec.commandLine().getOut().flush();
    }
}
