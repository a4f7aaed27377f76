package dev.callboard.runner;

import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.delivery.OutputException;
import dev.callboard.engine.output.AtomicFile;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Postings;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The postings of sites as they stand after a run, one a line: all that are open, and those that the run
/// saw closed.
final class Snapshot {
    /// Writes them.
    ///
    /// @param to a file, which is replaced whole; or `-` for standard output
    static void write(Database database, List<ConfiguredSite> sites, String to) throws OutputException {
        try {
            if (to.equals("-")) {
                // Not closed: it is everybody's.
                var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
                write(database, sites, out);
                out.flush();
            } else {
                try (var out = new AtomicFile(Path.of(to))) {
                    write(database, sites, out);
                    out.finish();
                }
            }
        } catch (IOException e) {
            throw failed(to, e);
        } catch (UncheckedIOException e) {
            throw failed(to, Objects.requireNonNull(e.getCause()));
        }
    }

    /// Fails before a run that could not write its postings in the end.
    static void check(String to) throws OutputException {
        try {
            if (!to.equals("-")) {
                AtomicFile.check(Path.of(to));
            }
        } catch (IOException e) {
            throw failed(to, e);
        }
    }

    private static OutputException failed(String to, IOException e) {
        String name = to.equals("-") ? "standard output" : "'" + to + "'";
        return new OutputException(name + " can't be written: " + e.getMessage(), e);
    }

    private static void write(Database database, List<ConfiguredSite> sites, OutputStream out) {
        var postings = new Postings(database);
        for (ConfiguredSite site : sites) {
            postings.lines(new Postings.Filter(site.name(), null, true)).forEach(line -> {
                try {
                    out.write(line.getBytes(StandardCharsets.UTF_8));
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private Snapshot() {}
}
