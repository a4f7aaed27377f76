package dev.callboard.api.posting;

/// What an amount of pay is for: the values Google documents for `unitText`.
public enum PayUnit {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR
}
