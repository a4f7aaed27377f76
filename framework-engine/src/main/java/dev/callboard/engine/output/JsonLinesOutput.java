package dev.callboard.engine.output;

import dev.callboard.api.output.Change;
import dev.callboard.api.output.RecordOutput;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One posting a line, to a file or standard output.
///
/// A file appears, or takes the place of the one before, when it is closed, whole.
public final class JsonLinesOutput implements RecordOutput {
    private final @Nullable Path file;
    private @Nullable OutputStream out;

    @Inject
    JsonLinesOutput(JsonLinesConfig config) {
        this(config.file().equals("-") ? null : Path.of(config.file()));
    }

    private JsonLinesOutput(@Nullable Path file) {
        this.file = file;
    }

    /// Writes to a file.
    public static JsonLinesOutput to(Path file) {
        return new JsonLinesOutput(file);
    }

    /// Writes to standard output, each batch as it comes.
    public static JsonLinesOutput toStandardOutput() {
        return new JsonLinesOutput((Path) null);
    }

    @Override
    public void write(List<Change> changes) throws IOException {
        try {
            OutputStream open = open();
            for (Change change : changes) {
                PostingJson.write(change.posting(), open);
            }
            if (file == null) {
                open.flush();
            }
        } catch (IOException e) {
            throw new IOException(name() + " can't be written: " + e.getMessage(), e);
        }
    }

    /// A run without a posting leaves an empty file, so that nobody takes an old one for its result.
    @Override
    public void close() throws IOException {
        try {
            open().close();
        } catch (IOException e) {
            throw new IOException(name() + " can't be written: " + e.getMessage(), e);
        }
    }

    private OutputStream open() throws IOException {
        if (out == null) {
            out = file == null
                    ? new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))
                    : new AtomicFile(file);
        }
        return out;
    }

    private String name() {
        return file == null ? "standard output" : "'" + file + "'";
    }
}
