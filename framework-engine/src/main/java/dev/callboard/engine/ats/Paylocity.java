package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;

/// What a page of Paylocity's boards keeps for its scripts: all jobs, with the first words of their texts,
/// which end in the middle. The texts are on their own pages.
final class Paylocity implements AtsReader {
    private static final String ROWS = "Jobs";

    @Override
    public String system() {
        return "paylocity";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        if (!answer.isList(ROWS) || !(own || answer.anyHas(ROWS + "/*", "JobId", "JobTitle"))) {
            return Optional.empty();
        }
        return Found.listed(
                answer.rows(ROWS + "/*", ""),
                job -> !job.words("IsInternal").equals("true"),
                job -> "'" + job.words("JobTitle") + "' is for the company's own people.");
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        return new Fields(system(), row)
                .id("JobId")
                .title("JobTitle")
                .places(
                        ".",
                        new PlaceNames("LocationName", "JobLocation/City", "JobLocation/State", "JobLocation/Country"))
                .categories("HiringDepartment")
                .datePosted("PublishedDate")
                .builder();
    }
}
