package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;

/// The answer of Phenom's search, which names postings with a teaser. Their text is on their own pages.
final class Phenom implements AtsReader {
    @Override
    public String system() {
        return "phenom";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        for (String search : new String[] {"refineSearch", "eagerLoadRefineSearch"}) {
            if (answer.isList(search + "/data/jobs")) {
                return Found.rows(answer.rows(search + "/data/jobs/*", ""), answer.count(search + "/totalHits"));
            }
        }
        return Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        return new Fields(system(), row)
                .id("jobSeqNo|jobId")
                .applyUrl("applyUrl")
                .title("title")
                .description("description")
                .identifier("requisition", "reqId|jobId")
                .places(".", new PlaceNames("location|cityStateCountry", "city", "state", "country"))
                .places("multi_location_array/*/location", PlaceNames.TEXT)
                .places("multi_location/*", PlaceNames.TEXT)
                .categories("category", "department")
                .employmentTypes("type")
                .datePosted("postedDate")
                .builder();
    }
}
