package dev.callboard.engine.normalise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Finds all that a text may be about in one pass over its characters (Aho and Corasick, 1975).
final class Mentions {
    private static final int LETTERS = 28;
    private static final int SPACE = 26;
    private static final int OTHER = 27;
    private static final Map<Mention, Integer> BITS = bits();
    private static final Mentions ALL = new Mentions();

    /// For each state and letter the state that follows.
    private int[] next = new int[0];
    private int[] found = new int[0];
    private int states;

    private Mentions() {
        addState();
        for (Mention mention : Mention.values()) {
            mention.parts().forEach(part -> add(part, bit(mention)));
        }
        follow();
    }

    /// The bits of all that a folded text mentions.
    static int in(String folded) {
        return ALL.read(folded);
    }

    static int bit(Mention mention) {
        return Objects.requireNonNull(BITS.get(mention));
    }

    private static Map<Mention, Integer> bits() {
        var bits = new EnumMap<Mention, Integer>(Mention.class);
        for (Mention mention : Mention.values()) {
            bits.put(mention, 1 << bits.size());
        }
        return bits;
    }

    private int read(String folded) {
        int state = next[SPACE];
        int mentioned = 0;
        for (int i = 0; i < folded.length(); i++) {
            state = next[state * LETTERS + letter(folded.charAt(i))];
            mentioned |= found[state];
        }
        return mentioned | found[next[state * LETTERS + SPACE]];
    }

    private static int letter(char c) {
        return c >= 'a' && c <= 'z' ? c - 'a' : c == ' ' ? SPACE : OTHER;
    }

    private void add(String part, int bit) {
        int state = 0;
        for (int i = 0; i < part.length(); i++) {
            int at = state * LETTERS + letter(part.charAt(i));
            if (next[at] == 0) {
                int added = addState();
                next[at] = added;
            }
            state = next[at];
        }
        found[state] |= bit;
    }

    private int addState() {
        next = Arrays.copyOf(next, (states + 1) * LETTERS);
        found = Arrays.copyOf(found, states + 1);
        return states++;
    }

    /// Leads each state, where it has no letter of its own, to that of the longest end of what was read.
    private void follow() {
        int[] shorter = new int[states];
        Deque<Integer> open = new ArrayDeque<>();
        for (int child : children(0)) {
            open.add(child);
        }
        while (!open.isEmpty()) {
            int state = open.remove();
            found[state] |= found[shorter[state]];
            for (int letter = 0; letter < LETTERS; letter++) {
                int child = next[state * LETTERS + letter];
                int instead = next[shorter[state] * LETTERS + letter];
                if (child == 0) {
                    next[state * LETTERS + letter] = instead;
                } else {
                    shorter[child] = instead;
                    open.add(child);
                }
            }
        }
    }

    private List<Integer> children(int state) {
        var children = new ArrayList<Integer>();
        for (int letter = 0; letter < LETTERS; letter++) {
            if (next[state * LETTERS + letter] != 0) {
                children.add(next[state * LETTERS + letter]);
            }
        }
        return children;
    }
}
