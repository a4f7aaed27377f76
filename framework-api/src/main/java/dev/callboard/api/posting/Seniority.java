package dev.callboard.api.posting;

/// The level a title names. A title without one says nothing of the level.
public enum Seniority {
    INTERN,
    ENTRY,
    MID,
    SENIOR,
    LEAD,
    MANAGER,
    DIRECTOR,
    EXECUTIVE
}
