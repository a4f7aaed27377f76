package dev.callboard.engine.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/// A database with the store's schema in it, brought up to date when it is opened. For any number of
/// threads.
public final class Database implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Database.class);
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final int CONNECTIONS = 10;
    /// Writers wait for each other; a batch takes milliseconds.
    private static final int BUSY_MILLIS = 60_000;
    private static final int CACHE_KIB = 32_000;

    /// The schema's version, as the last of its scripts has it.
    static final String NEWEST = "4";

    private final String name;
    private final HikariDataSource connections;
    private final Jdbi jdbi;
    private final @Nullable Path lockFile;
    private final @Nullable Path temporary;

    private Database(String name, HikariDataSource connections, @Nullable Path lockFile, @Nullable Path temporary) {
        this.name = name;
        this.connections = connections;
        this.lockFile = lockFile;
        this.temporary = temporary;
        this.jdbi = Jdbi.create(connections);
    }

    /// Opens a database, and makes it where it is a file that is not there.
    ///
    /// @param address the path of an SQLite file, or a `jdbc:sqlite:` or `jdbc:postgresql:` URL
    /// @throws StoreException when it can't be opened, or was written by a newer Callboard
    public static Database open(String address) {
        return open(address, null);
    }

    /// A database in a folder of its own, which goes when it is closed.
    public static Database temporary() {
        try {
            Path folder = Files.createTempDirectory("callboard-store-");
            return open(folder.resolve("callboard.db").toString(), folder);
        } catch (IOException e) {
            throw new StoreException("no temporary store can be made: " + e.getMessage(), e);
        }
    }

    private static Database open(String address, @Nullable Path temporary) {
        String url = address.startsWith("jdbc:") ? address : SQLITE + address;
        String name = url.replaceFirst("^jdbc:sqlite:", "").replaceFirst("\\?.*", "");
        if (!url.startsWith(SQLITE) && !url.startsWith(POSTGRESQL)) {
            throw new StoreException(
                    "the store '" + name + "' is neither SQLite nor PostgreSQL; expected a file's path, 'jdbc:sqlite:…'"
                            + " or 'jdbc:postgresql:…'",
                    null);
        }
        Database database = null;
        try {
            database = new Database(
                    name,
                    new HikariDataSource(configured(url)),
                    file(address).map(file -> Path.of(file + ".lock")).orElse(null),
                    temporary);
            database.migrate();
            return database;
        } catch (RuntimeException e) {
            if (database != null) {
                database.close();
            }
            if (e instanceof StoreException told) {
                throw told;
            }
            throw new StoreException("the store '" + name + "' can't be opened: " + rootMessage(e), e);
        }
    }

    /// Opens a database that is there already.
    ///
    /// @throws MissingStoreException when it is a file that is not there
    /// @throws StoreException when it can't be opened
    public static Database openExisting(String address) {
        Optional<Path> file = file(address);
        if (file.isPresent() && !Files.exists(file.get())) {
            throw new MissingStoreException("there is no store '" + file.get()
                    + "'; 'callboard run' makes one, and --db or CALLBOARD_DB says which to use");
        }
        return open(address);
    }

    /// What is called so beside the store: next to its file, or in the working folder.
    public Path beside(String name) {
        return lockFile == null ? Path.of(name) : lockFile.resolveSibling(name);
    }

    /// As people know it: the file, or the URL without its parameters, which may hold a password.
    public String name() {
        return name;
    }

    /// Keeps others from running a site on this store, until it is closed or the process ends, however it
    /// does.
    ///
    /// @return nothing where another run has it
    public Optional<SiteLock> lock(String site) {
        return lockFile == null ? SiteLock.inDatabase(connections, site) : SiteLock.inFile(lockFile, site);
    }

    /// Whether somebody is running a site on this store at this moment.
    public boolean isRunning(String site) {
        Optional<SiteLock> lock = lock(site);
        lock.ifPresent(SiteLock::close);
        return lock.isEmpty();
    }

    @Override
    public void close() {
        connections.close();
        if (temporary != null) {
            deleteAll(temporary);
        }
    }

    /// Does all of it or nothing.
    <T> T inTransaction(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.inTransaction(TransactionIsolationLevel.UNKNOWN, work);
        } catch (JdbiException e) {
            throw new StoreException("the store '" + name + "' failed: " + rootMessage(e), e);
        }
    }

    /// Reads.
    <T> T with(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.withHandle(work);
        } catch (JdbiException e) {
            throw new StoreException("the store '" + name + "' can't be read: " + rootMessage(e), e);
        }
    }

    private void migrate() {
        if (isCurrent()) {
            return;
        }
        Flyway flyway = Flyway.configure()
                .dataSource(connections)
                .locations("classpath:dev/callboard/engine/store")
                .table("callboard_schema")
                .load();
        MigrationInfoService schema = flyway.info();
        for (MigrationInfo applied : schema.applied()) {
            if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new StoreException(
                        "the store '" + name + "' was written by a newer Callboard, with version "
                                + applied.getVersion() + " of the schema: use that one, or another store",
                        null);
            }
        }
        if (schema.pending().length > 0) {
            flyway.migrate();
        }
    }

    /// Asked first, for Flyway takes longer to get ready than most commands to do their work.
    private boolean isCurrent() {
        try {
            return jdbi.withHandle(handle -> handle.createQuery(
                            "select version, success from callboard_schema order by installed_rank desc limit 1")
                    .map((row, _) -> NEWEST.equals(row.getString("version")) && row.getBoolean("success"))
                    .findFirst()
                    .orElse(false));
        } catch (JdbiException _) {
            return false;
        }
    }

    private static Optional<Path> file(String address) {
        if (address.startsWith(SQLITE)) {
            String path = address.substring(SQLITE.length());
            return path.startsWith(":") || path.startsWith("file:") ? Optional.empty() : Optional.of(Path.of(path));
        }
        return address.startsWith("jdbc:") ? Optional.empty() : Optional.of(Path.of(address));
    }

    private static HikariConfig configured(String url) {
        var config = new HikariConfig();
        config.setPoolName("store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setJdbcUrl(url);
        if (url.startsWith(SQLITE)) {
            var sqlite = new SQLiteConfig();
            // A kill loses nothing that was committed; a power cut at most the last batches, and no more than that.
            sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
            sqlite.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
            sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            sqlite.setBusyTimeout(BUSY_MILLIS);
            sqlite.setCacheSize(-CACHE_KIB);
            sqlite.toProperties().forEach((key, value) -> config.addDataSourceProperty(key.toString(), value));
        }
        return config;
    }

    private static void deleteAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            log.warn("the temporary folder '{}' could not be removed: {}", folder, e.getMessage());
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
