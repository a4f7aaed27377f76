package dev.callboard.runner;

import dev.callboard.engine.output.PostingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "schema",
        description = "Print the JSON Schema (2020-12) of the records.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().println(PostingJson.schema().strip());
        spec.commandLine().getOut().flush();
    }
}
