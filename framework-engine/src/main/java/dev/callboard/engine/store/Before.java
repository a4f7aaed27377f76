package dev.callboard.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What earlier runs knew of the posting behind a request.
///
/// @param isOpen whether it was open at the end of the last run that settled it, and listed
/// @param provenance what it was read from; null where no server can be asked about that, or where another
///     plugin or another version of it read the posting
public record Before(
        boolean isOpen, Instant lastRead, @Nullable Provenance provenance) {
    static Before of(ResultSet row, String reader) throws SQLException {
        return new Before(
                row.getString("stage").equals("OPEN"),
                Instant.ofEpochMilli(row.getLong("last_read")),
                reader.equals(row.getString("reader")) ? Provenance.of(row) : null);
    }
}
