package dev.callboard.engine.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/// Reads single records of files, from any thread.
final class RecordFile {
    /// Makes something of a record while it is open.
    @FunctionalInterface
    interface Reading<T> {
        T read(WarcRecord record) throws IOException;
    }

    /// What is made of the record at a place.
    ///
    /// @throws IOException when there is none, or it is damaged; the message says where
    static <T> T at(Location location, Reading<T> reading) throws IOException {
        String where = "'" + location.file() + "' at byte " + location.offset();
        byte[] bytes = new byte[location.length()];
        try (var file = new RandomAccessFile(location.file().toFile(), "r")) {
            file.seek(location.offset());
            file.readFully(bytes);
        } catch (IOException e) {
            throw new IOException(where + " can't be read: " + e, e);
        }
        try (var reader = new WarcReader(Channels.newChannel(new ByteArrayInputStream(bytes)))) {
            return reading.read(reader.next().orElseThrow(() -> new IOException("it is empty")));
        } catch (IOException | RuntimeException e) {
            throw new IOException(where + " is no record that can be read: " + e.getMessage(), e);
        }
    }

    private RecordFile() {}
}
