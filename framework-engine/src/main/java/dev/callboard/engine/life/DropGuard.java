package dev.callboard.engine.life;

import java.util.Optional;

/// Holds back what one run would close where it is too much to be believed.
///
/// The second line of defence: the first is that only complete listings and pages' own words close
/// anything. It knows no small sites: of three postings, one is more than the share.
public record DropGuard(boolean accepts) {
    private static final int PERCENT = 30;

    /// Why nothing is to be closed; empty where all may be.
    ///
    /// @param open how many postings of the site were open before the run
    /// @param closing how many of them the run would close
    public Optional<String> objection(long open, long closing) {
        if (accepts || closing * 100 <= open * PERCENT) {
            return Optional.empty();
        }
        return Optional.of("would close " + closing + " of " + open + " open postings, more than " + PERCENT
                + " %: none was closed. If that is right, run again with --accept-drop");
    }
}
