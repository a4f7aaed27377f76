package dev.callboard.engine.shortcut;

import dev.callboard.api.fetch.Request;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// How a page is to be read.
public sealed interface Way {
    /// From the page, as its request says.
    ///
    /// @param learns whether something can be learned of it
    /// @param asks whether an answer that says the same is also asked for without a browser
    /// @param sends whether an answer is only read with the page as it is sent, for alone it was too little
    ///     for another page
    record Usual(boolean learns, boolean asks, boolean sends) implements Way {}

    /// A posting from the answer behind its page.
    ///
    /// @param withPage whether the page as it is sent is read with it
    /// @param familiar what answers like it say; another is compared with the page
    /// @param compares whether the page is rendered too
    record Direct(URI answer, boolean withPage, Familiar familiar, boolean compares) implements Way {}

    /// A page of a listing from the answer behind it.
    ///
    /// @param posting what the requests for postings are like in all but their address; null where the page
    ///     is rendered too, for none of this run was compared so far, or it is its turn
    record DirectListing(
            URI answer, ListReader reader, @Nullable Request posting) implements Way {}
}
