package dev.callboard.api.ats;

import dev.callboard.api.fetch.Response;
import java.util.Optional;

/// Recognises and reads the answers of applicant tracking systems: JSON, XML and, where a system has
/// nothing else, HTML.
///
/// Pure, and called by any number of threads. The framework binds one; a plugin takes it by injection.
@FunctionalInterface
public interface AtsAnswers {
    /// What a system answered, or nothing where the page is no answer of a known system.
    Optional<AtsAnswer> read(Response page);
}
