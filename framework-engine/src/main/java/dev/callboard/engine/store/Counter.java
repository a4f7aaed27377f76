package dev.callboard.engine.store;

import org.jdbi.v3.core.Handle;

/// Numbers that rise in the order of the transactions that take them: the row is held until they end.
final class Counter {
    /// Takes some numbers.
    ///
    /// @return the first of them
    static long take(Handle handle, String name, long many) {
        return handle.createQuery("update counter set value = value + ? where name = ? returning value")
                        .bind(0, many)
                        .bind(1, name)
                        .mapTo(Long.class)
                        .one()
                - many
                + 1;
    }

    private Counter() {}
}
