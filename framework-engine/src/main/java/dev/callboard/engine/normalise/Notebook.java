package dev.callboard.engine.normalise;

import dev.callboard.api.posting.Basis;
import dev.callboard.api.posting.Conflict;
import dev.callboard.api.posting.Evidence;
import dev.callboard.api.posting.Findings;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is found out on the way to a posting: where values were read, what contradicts, what is unknown and
/// why.
final class Notebook {
    private static final int SHOWN = 200;

    private final Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Map<String, Unknown> unknown = new LinkedHashMap<>();

    /// The source says so, in these words.
    void stated(String field, Stated words) {
        evidence(field, words, Basis.STATED, null);
    }

    /// A rule made the value of what the source says.
    void derived(String field, Stated words, String rule) {
        evidence(field, words, Basis.DERIVED, rule);
    }

    /// A rule says what the source leaves open: the field is no longer unknown.
    void inferred(String field, Stated words, String rule) {
        unknown.remove(field, Unknown.NOT_STATED);
        evidence(field, words, Basis.INFERRED, rule);
    }

    /// Where the value of a field was read first, or nothing where it has none.
    Optional<Stated> source(String field) {
        return evidence.getOrDefault(field, List.of()).stream()
                .findFirst()
                .map(first -> new Stated(first.text(), first.where()));
    }

    void unknown(String field, Unknown why) {
        unknown.putIfAbsent(field, why);
    }

    void conflict(String field, List<Conflict.Claim> claims, String rule) {
        conflicts.add(new Conflict(field, claims, rule));
    }

    /// All of it, with which sources there were and notes on them.
    Findings findings(List<String> sources, List<String> notes) {
        return new Findings(evidence, conflicts, unknown, sources, notes);
    }

    void evidence(String field, Stated words, Basis basis, @Nullable String rule) {
        String text = words.text().length() > SHOWN ? words.text().substring(0, SHOWN) + "…" : words.text();
        evidence.computeIfAbsent(field, _ -> new ArrayList<>()).add(new Evidence(words.where(), text, basis, rule));
    }
}
