package dev.callboard.tiktok;

import dev.callboard.api.ats.AtsAnswer;
import dev.callboard.api.ats.AtsAnswers;
import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Exchange;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.site.Parsed;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A posting by itself: its own answer, or its page with what the page's scripts asked for.
final class PostingPage {
    private static final Pattern ID = Pattern.compile("/(?:search|position|posts)/(\\d+)");
    private static final Pattern API = Pattern.compile("/api/v1/.*job/posts?");
    private static final int OK = 200;

    private final AtsAnswers answers;
    private final Extractor framework;
    private final Identity identity;

    PostingPage(AtsAnswers answers, Extractor framework, Identity identity) {
        this.answers = answers;
        this.framework = framework;
        this.identity = identity;
    }

    /// An answer that holds other postings too is searched for the one of this address.
    Parsed parse(Response page) {
        Matcher address = ID.matcher(page.uri().getPath());
        if (!address.find()) {
            return new Parsed.Skipped(
                    "it was asked for as '" + page.request().uri() + "', and where it led is no posting's address");
        }
        var id = new Stated(address.group(1), "url:" + page.uri());
        Stream<Response> asked = page.captured(API).stream()
                .filter(exchange -> exchange.status() == OK)
                .map(exchange -> answer(exchange, page));
        return Stream.concat(Stream.of(page), asked)
                .flatMap(answer -> postings(answer))
                .filter(posting -> posting.id() != null && posting.id().text().equals(id.text()))
                .findFirst()
                .or(() -> framework.extract(page))
                .<Parsed>map(posting -> new Parsed.Posting(identity.of(id, posting, page.request())))
                .orElseGet(() -> new Parsed.Skipped("no answer that its scripts asked for holds the posting "
                        + id.text() + ", and " + Extractor.NOTHING));
    }

    private static Response answer(Exchange exchange, Response page) {
        return Response.saved(exchange.text(), exchange.uri(), page.fetchedAt());
    }

    private Stream<RawPosting> postings(Response answer) {
        Optional<AtsAnswer> read = answers.read(answer);
        return read.orElse(null) instanceof AtsAnswer.Postings found ? found.postings().stream() : Stream.empty();
    }
}
