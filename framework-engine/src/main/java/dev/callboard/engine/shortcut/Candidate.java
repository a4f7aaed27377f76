package dev.callboard.engine.shortcut;

import java.util.Optional;

/// An answer that every posting's page so far had, where it is and what it says.
///
/// @param withPage whether the page as it is sent is needed, too
/// @param asked whether it was the same when it was asked for without a browser
record Candidate(Template template, Familiar familiar, boolean withPage, boolean asked)
        implements Guess<Candidate, Answer> {
    static Optional<Candidate> of(Address page, Answer answer) {
        return Address.of(answer.uri())
                .flatMap(address -> Template.of(page, address))
                .map(template ->
                        new Candidate(template, Familiar.of(answer.values()), answer.withPage(), answer.asked()));
    }

    @Override
    public Optional<Candidate> and(Address page, Answer answer) {
        return Address.of(answer.uri())
                .filter(_ -> answer.withPage() == withPage)
                .flatMap(address -> template.and(page, address))
                .flatMap(both -> familiar.and(answer.values())
                        .map(known -> new Candidate(both, known, withPage, asked || answer.asked())));
    }

    @Override
    public boolean settles() {
        return asked && template.follows();
    }

    @Override
    public boolean asNarrowAs(Candidate other) {
        return template.isAsNarrowAs(other.template);
    }
}
