package dev.callboard.engine.normalise;

import java.util.List;

/// Parts of words of which each sentence that a rule is after has at least one: told before the rule itself
/// is tried.
record Mentions(List<String> parts) {
    Mentions {
        parts = List.copyOf(parts);
    }

    static Mentions of(String... parts) {
        return new Mentions(List.of(parts));
    }

    boolean in(String text) {
        for (String part : parts) {
            if (text.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
