package dev.callboard.runner;

/// A number of things, in words.
final class Counted {
    /// `1 change`, `2 changes`.
    static String of(long many, String thing) {
        return many + " " + thing + (many == 1 ? "" : "s");
    }

    private Counted() {}
}
