package dev.callboard.runner;

import dev.callboard.engine.store.Database;
import picocli.CommandLine.Option;

/// Which store a command uses.
final class StoreOptions {
    @Option(
            names = "--db",
            paramLabel = "STORE",
            defaultValue = "${env:CALLBOARD_DB:-callboard.db}",
            description =
                    "The store: a file for SQLite, or a jdbc:postgresql: URL; CALLBOARD_DB says the same (default:"
                            + " ${DEFAULT-VALUE}).")
    private String address = "callboard.db";

    /// Opens it, and makes it where there is none.
    Database open() {
        return Database.open(address);
    }

    /// Opens it for reading what is there.
    Database openExisting() {
        return Database.openExisting(address);
    }

    /// As it was given.
    String address() {
        return address;
    }
}
