package dev.callboard.engine.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Binder;
import dev.callboard.api.site.SitePlugin;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Named(String name) implements SitePlugin<Named.NoConfig> {
        private record NoConfig() {}

        @Override
        public String about() {
            return "a plugin";
        }

        @Override
        public Class<NoConfig> configType() {
            return NoConfig.class;
        }

        @Override
        public void configure(Binder binder) {}
    }

    @Test
    void namesTwoOfOneName() {
        String type = Named.class.getName();

        assertThatThrownBy(() -> new Plugins(List.of(new Named("mill"), new Named("mill"))))
                .isInstanceOf(PluginsException.class)
                .hasMessage("two plugins are named 'mill': " + type + " and " + type
                        + "; give one of them another name, or remove its jar");
    }

    @Test
    void namesOneWithoutAName() {
        assertThatThrownBy(() -> new Plugins(List.of(new Named(" "))))
                .isInstanceOf(PluginsException.class)
                .hasMessage("the plugin " + Named.class.getName() + " has no name: its name() is blank");
    }

    @Test
    void saysWhatIsWrongWithALineThatNamesNoPlugin() throws IOException {
        Path line = folder.resolve("META-INF/services/dev.callboard.api.plugin.Plugin");
        Files.createDirectories(line.getParent());
        Files.writeString(line, "dev.callboard.mill.MilPlugin\n");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (var jars = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(jars);

            assertThatThrownBy(Plugins::installed)
                    .isInstanceOf(PluginsException.class)
                    .hasMessage("""
                        a plugin can't be loaded: dev.callboard.api.plugin.Plugin: Provider\
                         dev.callboard.mill.MilPlugin not found
                        A line of META-INF/services/dev.callboard.api.plugin.Plugin is the name of a public class\
                         with a public constructor without arguments, in a jar that has all it needs.\
                        """);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
