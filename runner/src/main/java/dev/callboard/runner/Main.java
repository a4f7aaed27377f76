package dev.callboard.runner;

import dev.callboard.engine.Version;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// `callboard`, the command.
@Command(
        name = "callboard",
        description = "Job postings from the web, with the source of every value.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionProvider.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:complete and healthy",
            "1:failed in a way it should not: the message is for a bug report",
            "2:wrong usage or configuration",
            "3:ran, but something is incomplete or unhealthy",
            "4:a site failed wholly",
            "5:the store can't be used, or records could not be written",
            "130:interrupted"
        })
public final class Main {
    private static final List<Class<?>> COMMANDS = List.of(
            RunCommand.class,
            ProbeCommand.class,
            ReparseCommand.class,
            PostingsCommand.class,
            ChangesCommand.class,
            HistoryCommand.class,
            RunsCommand.class,
            ReportCommand.class,
            ExtractCommand.class,
            ExplainCommand.class,
            SchemaCommand.class,
            DemoCommand.class,
            PluginsCommand.class,
            DoctorCommand.class,
            BrowserCommand.class,
            TrainCommand.class);

    private Main() {}

    static final class VersionProvider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"callboard " + Version.callboard()};
        }
    }

    public static void main(String[] arguments) {
        // Not System.out, which tells nobody of what it could not write.
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(execute(commandLine(arguments).setOut(out), arguments));
    }

    /// Runs a command. What it printed to nowhere, on a full disk or in a closed pipe, is a failure.
    static int execute(CommandLine command, String... arguments) {
        int code = command.execute(arguments);
        if (command.getOut().checkError() && code != ExitCode.NOT_WRITTEN.code()) {
            command.getErr().println(Lines.UNWRITTEN);
            return ExitCode.NOT_WRITTEN.code();
        }
        return code;
    }

    /// Knows the command that the arguments begin with, for to learn all that the others understand takes a
    /// while; all of them where they begin with none.
    static CommandLine commandLine(String... arguments) {
        List<Class<?>> asked = COMMANDS.stream()
                .filter(command -> arguments.length > 0
                        && command.getAnnotation(Command.class).name().equals(arguments[0]))
                .toList();
        var callboard = new CommandLine(new Main());
        (asked.isEmpty() ? COMMANDS : asked).forEach(callboard::addSubcommand);
        return callboard.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler(new Failures());
    }
}
