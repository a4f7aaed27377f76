package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PayNames;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;

/// Personio: the XML feed of a board, whose text is cut into parts with headings, and the JSON its search
/// reads, which has text only in the language it is asked for.
final class Personio implements AtsReader {
    @Override
    public String system() {
        return "personio";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        if (answer.has("workzag-jobs")) {
            return Found.rows(answer.rows("workzag-jobs/position/*", "/position"));
        }
        boolean isBoard = (own && answer.isEmptyList(".")) || answer.anyHas("*", "name", "office", "employment_type");
        return isBoard ? Found.rows(answer.rows("*", "")) : Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        return new Fields(system(), row)
                .id("id")
                .title("name")
                .description("description")
                .sections("jobDescriptions/jobDescription/*", "name", "value", "Description")
                .organization(row.stated("subcompany"))
                .places("office/*", PlaceNames.TEXT)
                .places("additionalOffices", PlaceNames.TEXT)
                .places("additionalOffices/office/*", PlaceNames.TEXT)
                .places("offices/*", PlaceNames.TEXT)
                .categories("department", "recruitingCategory|category", "occupationCategory|occupation_category")
                .employmentTypes("employmentType|employment_type", "schedule")
                .seniority("seniority")
                .pay("salaryInformation", new PayNames("", "currencyCode", "min", "max", "type"))
                .datePosted("createdAt|created_at")
                .builder();
    }
}
