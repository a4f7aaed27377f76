package dev.callboard.api.posting;

/// How a value came from what was read.
public enum Basis {
    /// The source says so.
    STATED,
    /// Computed from something stated: "3 days ago" and the time of the capture.
    DERIVED,
    /// By a named rule that the evidence cites: the year of "Jan 12" from "Summer 2025".
    INFERRED
}
