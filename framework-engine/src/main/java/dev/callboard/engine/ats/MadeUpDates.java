package dev.callboard.engine.ats;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.api.posting.Stated;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates that nobody set: some systems make one up whenever their page is asked for. Such a date says
/// nothing of the posting, and least of all that it is over.
///
/// Known by the page's address, from `systems.yaml`. For use by any number of threads.
public final class MadeUpDates {
    /// What a page shows to people is not made up.
    private static final Pattern MARKUP = Pattern.compile("(?:ld|microdata|rdfa):.*");

    private final List<AtsSystem> systems = new AtsSystems()
            .all().stream().filter(system -> system.madeUpDates() != null).toList();

    /// Whether the source of a posting is known to make up dates, even if it states none in this posting: a
    /// last day from there is no evidence that a posting is over.
    public boolean areKnownOf(JobPosting posting) {
        return fields(URI.create(posting.origin().url())).isPresent();
    }

    /// Whether the words of a field are such a date.
    ///
    /// @param field as in the posting's format: `validThrough`
    /// @param page where the words were read
    public boolean include(String field, Stated words, URI page) {
        return MARKUP.matcher(words.where()).matches()
                && fields(page)
                        .map(fields -> fields.get(field))
                        .filter(values -> values.matcher(words.text().strip()).matches())
                        .isPresent();
    }

    private Optional<Map<String, Pattern>> fields(URI page) {
        return systems.stream()
                .filter(system -> system.isOwn(page) || system.isAnywhere(page))
                .findFirst()
                .map(AtsSystem::madeUpDates);
    }
}
