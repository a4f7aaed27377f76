package dev.callboard.engine.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;

/// Runs a PostgreSQL with empty databases on loopback, until it is ended, and prints a JDBC URL a line when
/// they are ready.
///
/// Usage: `BenchmarkDatabases NUMBER`.
public final class BenchmarkDatabases {
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            var urls = new StringBuilder();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
                    statement.execute("create database crawl" + i);
                    urls.append(server.getJdbcUrl("postgres", "crawl" + i)).append(System.lineSeparator());
                }
            }
            System.out.print(urls);
            System.out.flush();
            Thread.currentThread().join();
        }
    }

    private BenchmarkDatabases() {}
}
