package dev.callboard.engine.output;

import dev.callboard.api.output.Change;
import dev.callboard.api.output.RecordOutput;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One change a line, added to a file or written to standard output.
///
/// Changes are on the disk when they count as delivered. A change that is in the file already is not
/// written again, and half a line that a crash left behind is taken away.
public final class JsonLinesOutput implements RecordOutput {
    private final @Nullable Path file;
    private @Nullable AppendedLines lines;

    @Inject
    JsonLinesOutput(JsonLinesConfig config) {
        this.file = config.file().equals("-") ? null : Path.of(config.file());
    }

    @Override
    public void write(List<Change> changes) throws IOException {
        try {
            if (file == null) {
                print(changes);
            } else {
                append(file, changes);
            }
        } catch (IOException e) {
            throw new IOException(name() + " can't be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
            lines = null;
        }
    }

    private void append(Path to, List<Change> changes) throws IOException {
        if (lines == null) {
            lines = AppendedLines.open(to);
        }
        long last = lines.last()
                .map(line -> PostingJson.parse(line).path(ChangeJson.SEQUENCE).asLong(0))
                .orElse(0L);
        lines.append(changes.stream()
                .filter(change -> change.sequence() > last)
                .map(ChangeJson::line)
                .toList());
    }

    private static void print(List<Change> changes) throws IOException {
        // Not closed: it is everybody's.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        for (Change change : changes) {
            out.write((ChangeJson.line(change) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    private String name() {
        return file == null ? "standard output" : "'" + file + "'";
    }
}
