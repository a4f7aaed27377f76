package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PayNames;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lever's postings API: an array of postings, or one posting.
///
/// `description` is `opening` and `descriptionBody` together; the lists and `additional` follow it. The
/// country is that of the posting, so it is told of a place only where there is one.
final class Lever implements AtsReader {
    /// What is not `per-year-salary`, `per-hour-wage` and so on.
    private static final Pattern OTHER_PERIODS = Pattern.compile("(?:semi|bi)-.*|one-time");

    @Override
    public String system() {
        return "lever";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        if ((own && answer.isEmptyList(".")) || answer.anyHas("*", "hostedUrl", "categories")) {
            return Found.rows(answer.rows("*", ""));
        }
        boolean isError = answer.has("ok", "error") && answer.words("ok").equals("false");
        return isError && (own || answer.words("error").equals("Document not found"))
                ? Found.failure("answered: " + answer.words("error"))
                : Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        boolean hasOnePlace = row.all("categories/allLocations/*").size() <= 1;
        var fields = new Fields(system(), row)
                .id("id")
                .url("hostedUrl")
                .applyUrl("applyUrl")
                .title("text")
                .description("description|descriptionPlain|descriptionBody")
                .sections("lists/*", "text", "content", "List")
                .section("Additional information", "additional|additionalPlain")
                .section("Compensation", "salaryDescription|salaryDescriptionPlain")
                .categories("categories/department", "categories/team")
                .employmentTypes("categories/commitment")
                .datePosted("createdAt")
                .pay("salaryRange", new PayNames("", "currency", "min", "max", "interval"), OTHER_PERIODS);
        if (hasOnePlace) {
            fields.places(".", new PlaceNames("categories/allLocations/*|categories/location", "", "", "country"));
        } else {
            fields.places("categories/allLocations/*", PlaceNames.TEXT);
        }
        return row.words("workplaceType").equals("unspecified")
                ? fields.builder()
                : fields.workplace("workplaceType").builder();
    }
}
