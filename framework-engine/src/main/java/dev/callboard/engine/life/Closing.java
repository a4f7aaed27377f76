package dev.callboard.engine.life;

import dev.callboard.api.posting.Evidence;
import java.util.Objects;

/// Why a posting is closed, and what shows it.
///
/// @param evidence where it was seen, in whose words, and by which rule of status
public record Closing(Reason reason, Evidence evidence) {
    /// The four things that close a posting. Nothing else does.
    public enum Reason {
        /// Two complete listings one after the other were without it.
        ABSENT("missing from two complete listings"),
        /// Its page is not there any more (404, 410).
        GONE("its page is gone"),
        /// Its page says so, outside of the employer's text.
        SAID_CLOSED("its page says so"),
        /// The last day to apply is over, by a source that is not known to make up dates.
        EXPIRED("its last day is past");

        private final String about;

        Reason(String about) {
            this.about = about;
        }

        /// In a few words.
        public String about() {
            return about;
        }
    }

    public Closing {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(evidence, "evidence");
    }
}
