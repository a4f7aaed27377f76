package dev.callboard.engine.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An empty store in each of the databases there are. PostgreSQL is a real one, started once for all tests.
enum TestDatabases {
    SQLITE,
    POSTGRESQL;

    private static @Nullable EmbeddedPostgres server;

    Database open() {
        return switch (this) {
            case SQLITE -> Database.temporary();
            case POSTGRESQL -> Database.open(postgresql());
        };
    }

    private static synchronized String postgresql() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.start();
            }
            String name = "t" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return server.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
