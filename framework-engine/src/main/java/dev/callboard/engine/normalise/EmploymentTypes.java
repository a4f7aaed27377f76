package dev.callboard.engine.normalise;

import dev.callboard.api.posting.EmploymentType;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Unknown;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Employment types, of which a posting may have several.
///
/// Words that say nothing of the schedule ("Regular", "Permanent") give none.
final class EmploymentTypes {
    private static final String FIELD = "employmentTypes";
    private static final Map<String, EmploymentType> WORDS = Map.ofEntries(
            Map.entry("fulltime", EmploymentType.FULL_TIME),
            Map.entry("parttime", EmploymentType.PART_TIME),
            Map.entry("contractor", EmploymentType.CONTRACTOR),
            Map.entry("contract", EmploymentType.CONTRACTOR),
            Map.entry("freelance", EmploymentType.CONTRACTOR),
            Map.entry("temporary", EmploymentType.TEMPORARY),
            Map.entry("temp", EmploymentType.TEMPORARY),
            Map.entry("intern", EmploymentType.INTERN),
            Map.entry("internship", EmploymentType.INTERN),
            Map.entry("volunteer", EmploymentType.VOLUNTEER),
            Map.entry("perdiem", EmploymentType.PER_DIEM),
            Map.entry("other", EmploymentType.OTHER));

    private final List<RawPosting> readings;
    private final Notebook notebook;

    EmploymentTypes(List<RawPosting> readings, Notebook notebook) {
        this.readings = readings;
        this.notebook = notebook;
    }

    /// The types of the first source that names any.
    List<EmploymentType> read() {
        boolean said = false;
        for (RawPosting reading : readings) {
            Set<EmploymentType> types = EnumSet.noneOf(EmploymentType.class);
            for (Stated stated : reading.employmentTypes()) {
                said |= Words.plain(stated).isPresent();
                for (String word : Words.plain(stated).orElse("").split("[,;/|]", -1)) {
                    type(word).filter(types::add).ifPresent(_ -> notebook.stated(FIELD, stated));
                }
            }
            if (!types.isEmpty()) {
                return List.copyOf(types);
            }
        }
        notebook.unknown(FIELD, said ? Unknown.UNREADABLE : Unknown.NOT_STATED);
        return List.of();
    }

    private static Optional<EmploymentType> type(String word) {
        return Optional.ofNullable(WORDS.get(Words.letters(word)));
    }
}
