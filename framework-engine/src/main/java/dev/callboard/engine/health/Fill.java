package dev.callboard.engine.health;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the postings of a run had: how many of them each field, and how many each source of values.
///
/// @param postings how many were read
/// @param direct how many of them were read without their pages
/// @param fields by the field's name in the format
/// @param sources by what was read on pages: `ld`, `microdata`, `css`
public record Fill(int postings, int direct, Map<String, Integer> fields, Map<String, Integer> sources) {
    public static final Fill NONE = new Fill(0, 0, Map.of(), Map.of());
    /// Of fewer postings, a share says nothing.
    private static final int ENOUGH = 3;
    /// So many are enough to compare others with.
    private static final int PLENTY = 30;
    /// What few postings have, the next few may lack.
    private static final double COMMON = 0.3;
    /// From half of what it was downwards, a share has fallen.
    private static final int HALF = 2;
    private static final int PERCENT = 100;

    public Fill {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    }

    /// The share of postings that have a field, from 0 to 1.
    public double share(String field) {
        return share(fields, field, postings);
    }

    /// Whether there is no need of earlier runs to compare with.
    public boolean isPlenty() {
        return postings >= PLENTY;
    }

    /// What this and another run had together.
    public Fill and(Fill other) {
        return new Fill(
                postings + other.postings,
                direct + other.direct,
                sum(fields, other.fields),
                sum(sources, other.sources));
    }

    private static Map<String, Integer> sum(Map<String, Integer> some, Map<String, Integer> more) {
        var all = new TreeMap<>(some);
        more.forEach((name, count) -> all.merge(name, count, Integer::sum));
        return all;
    }

    /// What has fallen to half or less since earlier runs, and not by chance, a sentence each.
    public List<String> fallenSince(Fill before) {
        var fallen = new ArrayList<String>();
        if (postings < ENOUGH || before.postings < ENOUGH) {
            return fallen;
        }
        before.sources.keySet().stream()
                .filter(_ -> pages() >= ENOUGH && before.pages() >= ENOUGH)
                .filter(source -> hasFallen(before.sources, before.pages(), sources, pages(), source))
                .forEach(source -> fallen.add("the source '" + source + "' was read on " + percent(sourceShare(source))
                        + " of the pages, on " + percent(before.sourceShare(source))
                        + " in complete runs before: see whether the site has changed"));
        before.fields.keySet().stream()
                .filter(field -> hasFallen(before.fields, before.postings, fields, postings, field))
                .forEach(field -> fallen.add("the field '" + field + "' was found in " + percent(share(field))
                        + " of the postings, in " + percent(before.share(field))
                        + " in complete runs before: see whether the site has changed"));
        return fallen;
    }

    private static boolean hasFallen(
            Map<String, Integer> before, int allBefore, Map<String, Integer> now, int all, String name) {
        double was = share(before, name, allBefore);
        return was >= COMMON
                && share(now, name, all) * HALF <= was
                && Chance.isRare(now.getOrDefault(name, 0), all, before.getOrDefault(name, 0), allBefore);
    }

    private int pages() {
        return postings - direct;
    }

    private double sourceShare(String source) {
        return share(sources, source, pages());
    }

    private static double share(Map<String, Integer> counts, String name, int all) {
        return all == 0 ? 0 : (double) counts.getOrDefault(name, 0) / all;
    }

    private static String percent(double share) {
        return Math.round(share * PERCENT) + " %";
    }
}
