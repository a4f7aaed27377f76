package dev.callboard.engine.shortcut;

import java.util.Optional;

/// What may be so of all pages of a kind, since it was so of every page so far.
///
/// @param <G> the kind of guess
/// @param <A> what a page that is read teaches
interface Guess<G extends Guess<G, A>, A> {
    /// What this and another page say together; nothing where they can't both be right.
    Optional<G> and(Address page, A answer);

    /// How the answer's address follows from the page's.
    Template template();

    /// Whether the page as it is sent is needed, too.
    boolean withPage();

    /// Whether it says all that has to be known of another page, and was tried.
    boolean settles();

    /// Whether it takes as much for granted as another does.
    boolean asNarrowAs(G other);
}
