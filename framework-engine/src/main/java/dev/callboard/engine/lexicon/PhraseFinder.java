package dev.callboard.engine.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds known phrases inside a text, whole words only, in time that grows with the text and not with the
/// phrases.
public final class PhraseFinder {
    /// The phrases by the hash of their first word, the longest first; a power of two of places, most of
    /// them empty.
    private final @Nullable List<Entry>[] places;

    /// A phrase that was found.
    ///
    /// @param at where it begins in the folded text
    public record Found(String kind, String phrase, int at) {}

    private record Entry(String phrase, String kind) {
        private boolean standsAt(String folded, int at) {
            int end = at + phrase.length();
            return folded.startsWith(phrase, at) && (end == folded.length() || folded.charAt(end) == ' ');
        }
    }

    public PhraseFinder(Lexicon lexicon) {
        this(lexicon.phrases());
    }

    private PhraseFinder(Map<String, String> kinds) {
        this.places = places(Integer.highestOneBit(kinds.size() + 1) * 8);
        kinds.forEach((phrase, kind) -> {
            int place = place(phrase, 0, wordEnd(phrase, 0));
            List<Entry> entries = places[place];
            if (entries == null) {
                entries = new ArrayList<>();
                places[place] = entries;
            }
            entries.add(new Entry(phrase, kind));
            entries.sort(
                    (a, b) -> Integer.compare(b.phrase().length(), a.phrase().length()));
        });
    }

    /// A finder of folded phrases that are all of one kind.
    public static PhraseFinder of(String... phrases) {
        return new PhraseFinder(Arrays.stream(phrases).collect(Collectors.toMap(phrase -> phrase, _ -> "")));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable List<Entry>[] places(int count) {
        return new List[count];
    }

    /// The first phrase in a folded text, the longest of those that begin at its place.
    public Optional<Found> first(String folded) {
        return Optional.ofNullable(from(folded, 0));
    }

    /// All phrases in a folded text, in their order; none overlap.
    public List<Found> all(String folded) {
        var all = new ArrayList<Found>();
        Found found = from(folded, 0);
        while (found != null) {
            all.add(found);
            found = from(folded, found.at() + found.phrase().length() + 1);
        }
        return all;
    }

    /// @param from where a word begins, or beyond the end
    private @Nullable Found from(String folded, int from) {
        for (int start = from, end; start < folded.length(); start = end + 1) {
            end = wordEnd(folded, start);
            List<Entry> entries = places[place(folded, start, end)];
            if (entries != null) {
                for (Entry entry : entries) {
                    if (entry.standsAt(folded, start)) {
                        return new Found(entry.kind(), entry.phrase(), start);
                    }
                }
            }
        }
        return null;
    }

    private int place(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return (hash ^ (hash >>> 16)) & (places.length - 1);
    }

    private static int wordEnd(String text, int start) {
        int end = text.indexOf(' ', start);
        return end < 0 ? text.length() : end;
    }
}
