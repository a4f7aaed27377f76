package dev.callboard.api.posting;

/// What a posting's source says of it, at the time of the capture.
public enum Status {
    /// It can be applied to, or is listed as open.
    OPEN,
    /// The source says that it is over.
    CLOSED,
    /// Nothing tells.
    UNKNOWN
}
