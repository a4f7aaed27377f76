package dev.callboard.api.posting;

/// Where the work is done.
public enum Workplace {
    ON_SITE,
    HYBRID,
    REMOTE
}
