package dev.callboard.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.inject.Binder;
import dev.callboard.api.plugin.Default;
import dev.callboard.api.site.SitePlugin;
import dev.callboard.engine.output.JsonLinesPlugin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFilesTest {
    private static final Plugins PLUGINS = new Plugins(List.of(new BoardPlugin(), new JsonLinesPlugin()));

    private static final String EXPECTED = """
        mill.yaml: politeness.intervall: unknown key; did you mean 'interval'? Allowed: interval, concurrency, retries, backoff, maxWait, timeout, maxBytes, perDay, contact
        mill.yaml: politeness.interval: found '1s', expected a duration such as 'PT1.5S' or 'PT10M' (ISO 8601)
        mill.yaml: allowPrivate: found 'maybe', expected true or false
        mill.yaml: config.startUrl: unknown key; did you mean 'startUrls'? Allowed: startUrls, kind, labels, perPage, note
        mill.yaml: config.startUrls: found 'https://mill.example/jobs', expected a list of which each is an address such as 'https://jobs.example/jobs'
        mill.yaml: config.kind: found 'HUGE', expected one of SMALL, LARGE
        mill.yaml: config.labels.a: found 'x', expected a whole number
        mill.yaml: config.perPage: found '0.5', expected a whole number
        other.yaml: plugin: found 'bord', which is not installed; did you mean 'board'? Installed: board
        other.yaml: outputs[0].plugin: found 'csv', which is not installed. Installed: jsonl
        none.yaml: there is no such file
        broken.yaml: is not YAML: while parsing a flow sequence; expected ',' or ']', but got <stream end> (line 2)
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void bindsEveryKeyAndFillsInDefaults() throws Exception {
        ConfiguredSite site = SiteFiles.parse("mill", """
            plugin: board
            config:
              startUrls: ["https://mill.example/jobs"]
              kind: LARGE
              labels: {a: 1}
            politeness: {interval: PT0.5S, contact: "https://operator.example"}
            outputs:
              - plugin: jsonl
                config: {file: mill.jsonl}
            """, PLUGINS);

        assertThat(site.config())
                .isEqualTo(new BoardConfig(
                        List.of(URI.create("https://mill.example/jobs")), Kind.LARGE, Map.of("a", 1), 20, null));
        assertThat(site.settings().politeness().interval()).isEqualTo(Duration.ofMillis(500));
        assertThat(site.settings().politeness().concurrency()).isEqualTo(1);
        assertThat(site.settings().allowPrivate()).isFalse();
        assertThat(site.outputs())
                .singleElement()
                .extracting(output -> output.plugin().name())
                .isEqualTo("jsonl");
        assertThat(EffectiveConfig.lines(site))
                .contains(
                        "plugin = board",
                        "politeness.interval = PT0.5S",
                        "politeness.retries = 2",
                        "config.perPage = 20",
                        "outputs[0].plugin = jsonl",
                        "outputs[0].config.file = mill.jsonl");
    }

    @Test
    void namesEveryMistakeOfEveryFileAtOnce() throws IOException {
        Path mill = write("mill.yaml", """
            plugin: board
            config:
              startUrl: ["https://mill.example/jobs"]
              startUrls: "https://mill.example/jobs"
              kind: HUGE
              labels: {a: x}
              perPage: 0.5
            politeness: {intervall: PT1S, interval: 1s, concurrency: 0}
            allowPrivate: maybe
            """);
        Path other = write("other.yaml", "plugin: bord\noutputs: [{plugin: csv}]\n");
        Path none = folder.resolve("none.yaml");
        Path broken = write("broken.yaml", "plugin: [board\n");

        var failed = catchThrowableOfType(
                ConfigException.class, () -> SiteFiles.load(List.of(mill, other, none, broken), PLUGINS));

        assertThat(String.valueOf(failed.getMessage()).replace(folder + "/", "") + "\n")
                .isEqualTo(EXPECTED);
    }

    @Test
    void reportsWhatIsMissingAndWhatARecordRefuses() {
        assertThatThrownBy(() -> SiteFiles.parse("mill", "plugin: board\nconfig: {}\n", PLUGINS))
                .hasMessage("""
                    mill.yaml: config.startUrls: missing, expected a list of which each is an address such as 'https://jobs.example/jobs'
                    mill.yaml: config.labels: missing, expected names with, for each, a whole number\
                    """);
        assertThatThrownBy(() -> SiteFiles.parse(
                        "mill", "plugin: board\nconfig: {startUrls: [], labels: {}, perPage: 0}\n", PLUGINS))
                .hasMessage("mill.yaml: config: perPage is 0, expected 1 or more");
        assertThatThrownBy(() -> SiteFiles.parse("mill", "", PLUGINS))
                .hasMessage("mill.yaml: plugin: missing, expected a text");
    }

    @Test
    void takesAKeyThatStandsTwiceForAMistake() {
        assertThatThrownBy(() -> SiteFiles.parse("mill", "plugin: board\nplugin: board\n", PLUGINS))
                .hasMessageStartingWith("mill.yaml: is not YAML: ")
                .hasMessageContaining("plugin");
    }

    @Test
    void refusesTwoFilesOfOneName() throws IOException {
        Path first = write("a/mill.yaml", "plugin: board\nconfig: {startUrls: [], labels: {}}\n");
        Path second = write("b/mill.yml", "plugin: board\nconfig: {startUrls: [], labels: {}}\n");

        assertThatThrownBy(() -> SiteFiles.load(List.of(first, second), PLUGINS))
                .hasMessage(second + ": a site is named after its file, and '" + first + "' has the same name");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private enum Kind {
        SMALL,
        LARGE
    }

    private record BoardConfig(
            List<URI> startUrls,
            @Default("SMALL") Kind kind,
            Map<String, Integer> labels,
            @Default("20") int perPage,
            @Nullable String note) {
        private BoardConfig {
            if (perPage < 1) {
                throw new IllegalArgumentException("perPage is " + perPage + ", expected 1 or more");
            }
        }
    }

    private static final class BoardPlugin implements SitePlugin<BoardConfig> {
        @Override
        public String name() {
            return "board";
        }

        @Override
        public String about() {
            return "a board";
        }

        @Override
        public Class<BoardConfig> configType() {
            return BoardConfig.class;
        }

        @Override
        public void configure(Binder binder) {
            // Nothing is run here.
        }
    }
}
