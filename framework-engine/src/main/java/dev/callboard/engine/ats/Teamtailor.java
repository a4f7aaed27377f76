package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PayNames;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;

/// Teamtailor: the RSS feed of a board with elements of its own, and the JSON Feed, which carries a
/// schema.org `JobPosting` with each item.
///
/// The feed's `remoteStatus` is `none`, `temporary`, `hybrid` or `fully`; `none` denies remote work and
/// says no more.
final class Teamtailor implements AtsReader {
    private static final String POSTING = "_jobposting/";

    @Override
    public String system() {
        return "teamtailor";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        if (answer.has("rss")) {
            return Found.rows(answer.rows("rss/channel/item/*", "/item"));
        }
        boolean isEmptyFeed =
                own && answer.isList("items") && answer.words("version").startsWith("https://jsonfeed.org/");
        return isEmptyFeed || answer.anyHas("items/*", "_jobposting")
                ? Found.rows(answer.rows("items/*", ""))
                : Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        return new Fields(system(), row)
                .id("id|guid")
                .url("url|link")
                .title("title|" + POSTING + "title")
                .description("description|content_html|" + POSTING + "description|content_text")
                .identifier("reference", POSTING + "identifier/value")
                .organization(row.stated(POSTING + "hiringOrganization/name"))
                .places("tt:locations/tt:location/*", new PlaceNames("tt:name", "tt:city", "", "tt:country"))
                .places(
                        POSTING + "jobLocation/*/address",
                        new PlaceNames("", "addressLocality", "addressRegion", "addressCountry"))
                .categories("tt:department", "tt:role")
                .employmentTypes(POSTING + "employmentType/*")
                .workplace("remoteStatus", "fully", "fully remote")
                .workplace("remoteStatus", "hybrid", "hybrid")
                .workplace("remoteStatus", "temporary", "temporarily remote")
                .workplace(POSTING + "jobLocationType")
                .pay(
                        POSTING + "baseSalary",
                        new PayNames("", "currency", "value/minValue", "value/maxValue", "value/unitText"))
                .datePosted("pubDate|date_published|" + POSTING + "datePosted")
                .validThrough(POSTING + "validThrough")
                .builder();
    }
}
