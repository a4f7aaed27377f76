package dev.callboard.engine.store;

import dev.callboard.engine.life.Closing;
import dev.callboard.engine.life.Life;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What the store has of a posting, without its record.
///
/// @param run the last run that saw it
/// @param version the event that has its record
record Known(String id, Life life, long run, String digest, long version) {
    static final String COLUMNS = "p.id, p.stage, p.reason, p.run, p.digest, p.version";

    static Known of(ResultSet row) throws SQLException {
        return new Known(
                row.getString(1),
                life(Life.Stage.valueOf(row.getString(2)), row.getString(3)),
                row.getLong(4),
                row.getString(5),
                row.getLong(6));
    }

    /// The evidence of a closing is with its event; here only the reason matters.
    private static Life life(Life.Stage stage, @Nullable String reason) {
        return stage == Life.Stage.CLOSED && reason != null
                ? Life.closed(new Closing(Closing.Reason.valueOf(reason), Closings.NO_EVIDENCE))
                : stage == Life.Stage.MISSING ? Life.MISSING : Life.OPEN;
    }
}
