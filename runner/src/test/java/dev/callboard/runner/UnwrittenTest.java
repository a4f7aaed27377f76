package dev.callboard.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a user is told when there is nowhere for the output to go.
class UnwrittenTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void failsWhereStandardOutputIsFull() {
        var nowhere = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        var full = new PrintWriter(nowhere, false, StandardCharsets.UTF_8);

        int code = Main.execute(Main.commandLine().setOut(full).setErr(new PrintWriter(err, true)), "schema");

        assertThat(code).isEqualTo(5);
        assertThat(err.toString().lines())
                .containsExactly("standard output can't be written: it was closed, or there is no room left");
    }

    @Test
    void refusesAFolderForTheRecordsBeforeARunBegins() throws IOException {
        refusesAFolder("run");
    }

    @Test
    void refusesAFolderForTheRecordsOfAReparse() throws IOException {
        refusesAFolder("reparse", "--archive", folder.toString());
    }

    private void refusesAFolder(String... command) throws IOException {
        Files.writeString(
                folder.resolve("mill.yaml"), "plugin: generic\nconfig: {startUrls: ['http://127.0.0.1:1/jobs']}\n");
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(folder.resolve("mill.yaml").toString(), "--out", folder.toString()));

        int code =
                Main.execute(Main.commandLine().setErr(new PrintWriter(err, true)), arguments.toArray(String[]::new));

        assertThat(code).isEqualTo(5);
        assertThat(err.toString().lines()).containsExactly("'" + folder + "' can't be written: it is a folder");
    }
}
