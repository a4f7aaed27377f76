package dev.callboard.engine.store;

import dev.callboard.api.output.Change;
import dev.callboard.engine.life.Closing;
import dev.callboard.engine.life.Life;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the history of a posting is made of: the changes of the feed, and what leads to them.
public enum EventKind {
    OPENED(Change.Kind.OPENED),
    UPDATED(Change.Kind.UPDATED),
    CLOSED(Change.Kind.CLOSED),
    REOPENED(Change.Kind.REOPENED),
    /// A complete listing was without it.
    MISSED(null),
    /// Listed or read again before it was closed.
    FOUND(null);

    private final Change.@Nullable Kind change;

    EventKind(Change.@Nullable Kind change) {
        this.change = change;
    }

    /// The change of the feed that it is, if it is one.
    public Optional<Change.Kind> change() {
        return Optional.ofNullable(change);
    }

    /// The life of a posting after this event, whatever it was before: history alone tells where a posting
    /// stands.
    ///
    /// @param closing of a [#CLOSED]
    public Life life(@Nullable Closing closing) {
        return switch (this) {
            case OPENED, UPDATED, REOPENED, FOUND -> Life.OPEN;
            case MISSED -> Life.MISSING;
            case CLOSED -> new Life(Life.Stage.CLOSED, closing);
        };
    }
}
