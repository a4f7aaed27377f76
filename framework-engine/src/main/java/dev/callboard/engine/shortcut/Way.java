package dev.callboard.engine.shortcut;

import java.net.URI;

/// How a posting is to be read.
public sealed interface Way {
    /// From its page, as its request says.
    ///
    /// @param learns whether something can be learned of it
    /// @param asks whether an answer that says the same is also asked for without a browser
    record Usual(boolean learns, boolean asks) implements Way {}

    /// From the answer behind its page.
    ///
    /// @param withPage whether the page as it is sent is read with it
    /// @param familiar what answers like it say; another is compared with the page
    /// @param compares whether the page is rendered too
    record Direct(URI answer, boolean withPage, Familiar familiar, boolean compares) implements Way {}
}
