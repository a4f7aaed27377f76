package dev.callboard.api.posting;

/// Why a value is not known.
public enum Unknown {
    /// The page says nothing of it.
    NOT_STATED,
    /// The page says something that could not be understood.
    UNREADABLE,
    /// The page says something that means more than one thing, or contradicts itself.
    AMBIGUOUS
}
