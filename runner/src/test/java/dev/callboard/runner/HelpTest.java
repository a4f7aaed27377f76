package dev.callboard.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpTest {
    @Test
    void knowsTheCommandThatIsAskedForAlone() {
        assertThat(Main.commandLine("runs", "--site", "x").getSubcommands()).containsOnlyKeys("runs");
    }

    @Test
    void listsAllCommandsWhereNoneIsAskedFor() {
        assertThat(Main.commandLine("--help").getSubcommands()).containsKeys("run", "runs", "browser");
        assertThat(Main.commandLine("rnu").getSubcommands()).containsKeys("run", "runs", "browser");
    }

    /// Descriptions are formats: a percent sign alone is complained of wherever the help is shown.
    @Test
    void isShownWithoutAComplaint() {
        PrintStream before = System.err;
        var complaints = new ByteArrayOutputStream();
        System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
        try {
            for (CommandLine command : Main.commandLine().getSubcommands().values()) {
                assertThat(command.getUsageMessage()).doesNotContain("%%");
            }
        } finally {
            System.setErr(before);
        }
        assertThat(complaints.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
