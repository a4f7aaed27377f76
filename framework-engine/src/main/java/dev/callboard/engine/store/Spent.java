package dev.callboard.engine.store;

import dev.callboard.engine.fetch.Budget;
import java.time.LocalDate;

/// The daily budgets of hosts, for all runs that share the store.
public final class Spent implements Budget {
    private final Database database;

    public Spent(Database database) {
        this.database = database;
    }

    @Override
    public long spend(String host, LocalDate day) {
        return database.inTransaction(handle -> handle.createQuery(
                        "insert into spent (host, day, requests) values (?, ?, 1) on conflict (host, day) do update"
                                + " set requests = spent.requests + 1 returning requests")
                .bind(0, host)
                .bind(1, day.toString())
                .mapTo(Long.class)
                .one());
    }
}
