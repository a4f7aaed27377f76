package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;

/// The openings that a page of Zoho Recruit's career sites keeps in a hidden field.
///
/// `Date_Opened` is written as the employer's settings say, day or month first, so it is no date for anyone
/// else.
final class ZohoRecruit implements AtsReader {
    @Override
    public String system() {
        return "zoho";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        if (!answer.anyHas("*", "id", "Posting_Title", "Job_Description") && !(own && answer.isEmptyList("."))) {
            return Optional.empty();
        }
        return Found.listed(
                answer.rows("*", ""),
                opening -> !opening.words("Keep_on_Career_Site").equals("false")
                        && !opening.words("Is_Locked").equals("true"),
                opening -> "'" + opening.words("Posting_Title") + "' is not on the career site.");
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        return new Fields(system(), row)
                .id("id")
                .title("Posting_Title|Job_Opening_Name")
                .description("Job_Description")
                .places(".", new PlaceNames("", "City", "State", "Country"))
                .categories("Industry")
                .employmentTypes("Job_Type")
                .workplace("Remote_Job", "true", "remote")
                .builder();
    }
}
