package dev.callboard.api.ats;

import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.site.Site;
import java.net.URI;
import java.util.Optional;
import java.util.SortedSet;

/// The boards of applicant tracking systems, each as a [Site] that lists all of an employer's postings.
///
/// Pure, and called by any number of threads, as the sites it returns. The framework binds one; a plugin
/// takes it by injection.
public interface JobBoards {
    /// The names of the systems whose boards are known, in lower case.
    SortedSet<String> systems();

    /// The boards of one system alone.
    ///
    /// @throws IllegalArgumentException when there is no system of that name
    JobBoards only(String system);

    /// The board that an address belongs to: that of the board itself, of one of its postings, or of its
    /// API. Nothing where the address does not tell.
    Optional<Site> at(URI address);

    /// The board that a page embeds or leads to; nothing where there is none, or where several stand beside
    /// each other and none is the page's own.
    Optional<Site> on(Response page);

    /// The board whose list a request asks for: the way back from a request that [Site#start()] or
    /// [Site#parse(Response)] of a board gave. So who hands pages on to boards needs no memory of them.
    Optional<Site> of(Request request);
}
