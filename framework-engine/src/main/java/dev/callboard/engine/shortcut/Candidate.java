package dev.callboard.engine.shortcut;

import java.util.Optional;

/// An answer that every page so far had, where it is and what it says.
///
/// @param withPage whether the page as it is sent is needed, too
/// @param asked whether it was the same when it was asked for without a browser
record Candidate(Template template, Familiar familiar, boolean withPage, boolean asked) {
    static Optional<Candidate> of(Address page, Answer answer) {
        return Address.of(answer.uri())
                .flatMap(address -> Template.of(page, address))
                .map(template -> new Candidate(template, Familiar.of(answer), answer.withPage(), answer.asked()));
    }

    /// What this and another page say together; nothing where they can't both be right, or too much is new.
    Optional<Candidate> and(Address page, Answer answer) {
        return Address.of(answer.uri())
                .filter(_ -> answer.withPage() == withPage)
                .flatMap(address -> template.and(page, address))
                .flatMap(both -> familiar.and(answer)
                        .map(known -> new Candidate(both, known, withPage, asked || answer.asked())));
    }
}
