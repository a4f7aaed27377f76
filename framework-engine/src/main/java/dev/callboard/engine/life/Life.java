package dev.callboard.engine.life;

import dev.callboard.engine.life.Closing.Reason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a posting stands: a state machine without clock or store.
///
/// @param closing why it is closed; null where it is not
public record Life(Stage stage, @Nullable Closing closing) {
    public static final Life OPEN = new Life(Stage.OPEN, null);
    public static final Life MISSING = new Life(Stage.MISSING, null);

    /// The stages of a posting's life.
    public enum Stage {
        OPEN,
        /// One complete listing was without it. Open, for all that is known.
        MISSING,
        CLOSED
    }

    public Life {
        Objects.requireNonNull(stage, "stage");
        if ((stage == Stage.CLOSED) != (closing != null)) {
            throw new IllegalArgumentException("stage is " + stage + " and closing " + closing
                    + ", expected a closing for a closed posting and for no other");
        }
    }

    public static Life closed(Closing closing) {
        return new Life(Stage.CLOSED, closing);
    }

    /// Where it stands after a sighting.
    ///
    /// A listing alone takes back what listings alone have shown. It does not contradict a page that is
    /// gone, or says that it is over: many sites list those for a while.
    public Life after(Sighting sighting) {
        return switch (sighting) {
            case Sighting.Read() -> OPEN;
            case Sighting.Listed() -> closing == null || closing.reason() == Reason.ABSENT ? OPEN : this;
            case Sighting.Absent(Closing second) ->
                switch (stage) {
                    case OPEN -> MISSING;
                    case MISSING -> closed(second);
                    case CLOSED -> this;
                };
            case Sighting.Ended(Closing found) -> stage == Stage.CLOSED ? this : closed(found);
            case Sighting.Unverifiable() -> this;
        };
    }
}
