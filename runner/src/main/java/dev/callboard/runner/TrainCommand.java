package dev.callboard.runner;

import dev.callboard.engine.store.SqliteLibrary;
import dev.callboard.runner.demo.DemoSites;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Makes starts short, for the launcher. Unpacks SQLite, and does what most runs do, so that the JVM can
/// see which classes that takes (JEP 514): reads pages that are new, and that are known, rendered where
/// there is a browser.
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Where SQLite is unpacked to.")
    @SuppressWarnings("NullAway.Init")
    private Path library;

    @Override
    public Integer call() throws IOException {
        SqliteLibrary.unpack(library);
        Path folder = Files.createTempDirectory("callboard-train-");
        try (DemoSites sites = DemoSites.start()) {
            var arguments = new ArrayList<>(
                    List.of("run", "--db", folder.resolve("callboard.db").toString()));
            arguments.addAll(List.of("--out", folder.resolve("postings.jsonl").toString()));
            for (String name : sites.addresses().keySet()) {
                Path file = folder.resolve(name + ".yaml");
                arguments.add(Files.writeString(file, sites.siteFile(name)).toString());
            }
            for (int times = 0; times < 2; times++) {
                CommandLine command = Main.commandLine();
                command.setErr(new PrintWriter(new StringWriter()));
                Main.execute(command, arguments.toArray(String[]::new));
            }
        } finally {
            delete(folder);
        }
        return ExitCode.OK.code();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted((some, other) -> other.compareTo(some)).toList()) {
                Files.delete(each);
            }
        }
    }
}
