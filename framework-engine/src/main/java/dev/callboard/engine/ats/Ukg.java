package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.ats.Fields.PayNames;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Objects;
import java.util.Optional;

/// UKG Pro Recruiting, once UltiPro: a search that names opportunities with a teaser, and one opportunity
/// in its page.
///
/// `PostedDate` is the day the requisition was made; the day it was published is that of a job board. A pay
/// range is there whether or not the employer shows it. `JobLocationType` is a number without known
/// meaning.
final class Ukg implements AtsReader {
    private static final String BOARDS = "JobBoardMemberships/*";
    private static final String PUBLISHED = "ExternalPostedDate";

    @Override
    public String system() {
        return "ukg";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        if (answer.isList("opportunities") && (own || answer.has("totalCount"))) {
            return Found.rows(answer.rows("opportunities/*", ""), answer.count("totalCount"));
        }
        return answer.has("Id", "Title", "Description") && (own || answer.has("Locations"))
                ? Found.rows(answer.rows(".", ""))
                : Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        var fields = new Fields(system(), row)
                .id("Id")
                .title("Title")
                .description("Description")
                .identifier("requisition", "RequisitionNumber")
                .places(
                        "Locations/*",
                        new PlaceNames(
                                "LocalizedDescription|LocalizedName",
                                "Address/City",
                                "Address/State/Code|Address/State/Name",
                                "Address/Country/Name|Address/Country/Code"))
                .categories("JobCategoryName")
                .employmentType("FullTime", "true", "full-time")
                .employmentType("FullTime", "false", "part-time")
                .closedSign("OpportunityIsClosed", "true");
        if (row.words("PayRangeVisible").equals("true")) {
            fields.pay(
                    ".",
                    new PayNames(
                            "", "PayRangeCurrencyCode", "PayRange/PayRangeMinimum", "PayRange/PayRangeMaximum", ""));
        }
        return fields.builder().datePosted(published(row).orElse(null));
    }

    private static Optional<Stated> published(Node row) {
        return row.all(BOARDS).stream()
                .filter(board -> board.words("PublishedExternal").equals("true"))
                .map(board -> board.stated(PUBLISHED))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
