package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;

/// Softgarden's feed: all postings of a career site, as schema.org's `JobPosting`s.
final class Softgarden implements AtsReader {
    private static final String ITEMS = "dataFeedElement/*/item";

    @Override
    public String system() {
        return "softgarden";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        return answer.isList("dataFeedElement") && (own || answer.anyHas(ITEMS, "title", "hiringOrganization"))
                ? Found.rows(answer.rows(ITEMS, ""), answer.count("numberOfItems"))
                : Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        return new Fields(system(), row)
                .id("identifier/value")
                .url("url")
                .title("title")
                .description("description")
                .organization(row.stated("hiringOrganization/name"), row.stated("hiringOrganization/industry"))
                .places(
                        "jobLocation/*/address",
                        new PlaceNames("", "addressLocality", "addressRegion", "addressCountry"))
                .employmentTypes("employmentType/*")
                .datePosted("datePosted")
                .validThrough("validThrough")
                .builder();
    }
}
