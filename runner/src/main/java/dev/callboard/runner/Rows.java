package dev.callboard.runner;

import dev.callboard.engine.delivery.OutputException;
import java.util.function.Function;

/// Takes what a command prints, one at a time: nothing is kept until the end.
interface Rows<T> {
    /// Takes the next one.
    ///
    /// @throws OutputException when it can't be printed, or those before it could not
    void add(T row) throws OutputException;

    /// Nothing follows.
    ///
    /// @throws OutputException when not everything was printed
    void end() throws OutputException;

    /// The same for what is made into such rows.
    default <S> Rows<S> of(Function<S, T> rendering) {
        Rows<T> rows = this;
        return new Rows<>() {
            @Override
            public void add(S row) throws OutputException {
                rows.add(rendering.apply(row));
            }

            @Override
            public void end() throws OutputException {
                rows.end();
            }
        };
    }
}
