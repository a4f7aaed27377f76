package dev.callboard.engine.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The right to run a site. The system takes it back when the process ends, even by a kill: there is
/// nothing to clean up.
public final class SiteLock implements AutoCloseable {
    private final AutoCloseable held;

    private SiteLock(AutoCloseable held) {
        this.held = held;
    }

    /// By a lock of the operating system on a byte of a file, another one for each site.
    static Optional<SiteLock> inFile(Path file, String site) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel, number(site));
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new SiteLock(channel));
        } catch (IOException e) {
            throw new StoreException("the lock file '" + file + "' can't be opened: " + e.getMessage(), e);
        }
    }

    /// By an advisory lock of PostgreSQL, which lasts as long as its connection.
    static Optional<SiteLock> inDatabase(DataSource connections, String site) {
        try {
            Connection connection = connections.getConnection();
            try (PreparedStatement ask = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
                ask.setLong(1, number(site));
                try (ResultSet answer = ask.executeQuery()) {
                    if (answer.next() && answer.getBoolean(1)) {
                        return Optional.of(new SiteLock(() -> release(connection, site)));
                    }
                }
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new StoreException("the store can't be locked for '" + site + "': " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (Exception e) {
            throw new StoreException("the lock of a site can't be released: " + e.getMessage(), e);
        }
    }

    private static void release(Connection connection, String site) throws SQLException {
        try (connection;
                PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, number(site));
            unlock.execute();
        }
    }

    /// Null where another process has it.
    private static @Nullable FileLock tryLock(FileChannel channel, long place) throws IOException {
        try {
            return channel.tryLock(place, 1, false);
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static long number(String site) {
        var hash = new CRC32();
        hash.update(site.getBytes(StandardCharsets.UTF_8));
        return hash.getValue();
    }
}
