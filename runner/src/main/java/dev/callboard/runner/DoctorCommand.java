package dev.callboard.runner;

import dev.callboard.engine.browser.BrowserCheck;
import dev.callboard.engine.browser.BrowserException;
import dev.callboard.engine.browser.BrowserFinder;
import dev.callboard.engine.browser.CacheFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        description = "Check what Callboard needs of this machine, and say how to get what is missing.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final int FEATURE = 25;
    private static final String A_PUBLIC_NAME = "schema.org";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final List<List<String>> rows = new ArrayList<>();
    private boolean healthy = true;

    @Override
    public Integer call() {
        jdk();
        writable("working folder", Path.of("").toAbsolutePath());
        writable("cache folder", CacheFolder.path());
        browser();
        network();
        spec.commandLine().getOut().print(Table.of(List.of("what", "state", "details"), rows));
        spec.commandLine().getOut().flush();
        return (healthy ? ExitCode.OK : ExitCode.INCOMPLETE).code();
    }

    private void jdk() {
        String details = Runtime.version() + ", " + System.getProperty("java.home");
        if (Runtime.version().feature() >= FEATURE) {
            good("JDK", details);
        } else {
            bad("JDK", details + "; install a JDK " + FEATURE + " and set JAVA_HOME to it");
        }
    }

    private void writable(String what, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "callboard", ".tmp"));
            good(what, folder.toString());
        } catch (IOException e) {
            bad(what, folder + " can't be written (" + e + "); give this user the right to");
        }
    }

    private void browser() {
        try {
            Optional<Path> found = new BrowserFinder(System.getenv()).find(null);
            if (found.isEmpty()) {
                bad("browser", "none found; run 'callboard browser install'");
                return;
            }
            good("browser", found.get() + ", " + BrowserCheck.version(found.get()));
        } catch (BrowserException | UncheckedIOException e) {
            bad("browser", String.valueOf(e.getMessage()));
        }
    }

    /// Without a network saved pages can still be read: worth knowing, not wrong.
    private void network() {
        try {
            good("network", A_PUBLIC_NAME + " is " + InetAddress.getAllByName(A_PUBLIC_NAME)[0].getHostAddress());
        } catch (UnknownHostException _) {
            rows.add(List.of(
                    "network",
                    "none",
                    A_PUBLIC_NAME + " is not known here: only saved pages and local sites can be read"));
        }
    }

    private void good(String what, String details) {
        rows.add(List.of(what, "ok", details));
    }

    private void bad(String what, String details) {
        healthy = false;
        rows.add(List.of(what, "WRONG", details));
    }
}
