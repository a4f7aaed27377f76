package dev.callboard.engine.shortcut;

import java.util.List;
import java.util.Optional;

/// Reads a page of a listing from the answer behind it.
public final class ListReader {
    private final ListGuess guess;
    private final Address page;

    ListReader(ListGuess guess, Address page) {
        this.guess = guess;
        this.page = page;
    }

    /// The one list in an answer that is the page's.
    ///
    /// @param lists all of them
    public Optional<ListAnswer> listIn(List<ListAnswer> lists) {
        return lists.stream()
                .filter(answer -> answer.list().equals(guess.list()))
                .findFirst();
    }

    /// What the page would say; nothing where what is known does not settle it, nor for the last page of a
    /// listing: that nothing comes after it is for the page alone to say.
    public Optional<PageLinks> read(ListAnswer answer) {
        return guess.read(page, answer);
    }

    /// Whether an answer says nothing that none has said.
    public boolean isFamiliar(ListAnswer answer) {
        return guess.isFamiliar(answer);
    }
}
