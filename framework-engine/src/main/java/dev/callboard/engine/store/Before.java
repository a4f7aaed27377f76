package dev.callboard.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What earlier runs knew of the posting behind a request.
///
/// @param isOpen whether it was open at the end of the last run that settled it, and listed
/// @param validators what to ask its server with; null where there is none, or where another plugin or
///     another version of it read the page
public record Before(
        boolean isOpen, Instant lastRead, @Nullable Validators validators) {
    static Before of(ResultSet row, String reader) throws SQLException {
        String etag = row.getString(3);
        String lastModified = row.getString(4);
        boolean known = reader.equals(row.getString(5)) && (etag != null || lastModified != null);
        return new Before(
                row.getString(1).equals("OPEN"),
                Instant.ofEpochMilli(row.getLong(2)),
                known ? new Validators(etag, lastModified) : null);
    }
}
