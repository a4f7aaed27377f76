package dev.callboard.runner;

import dev.callboard.engine.delivery.OutputException;
import dev.callboard.engine.query.FieldPath;
import dev.callboard.engine.store.Postings.StoredPosting;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/// The main fields of postings as CSV, under their names in the format. The values are as in the records:
/// none is changed for the sake of a spreadsheet.
final class PostingCsv implements Rows<StoredPosting> {
    private static final List<FieldPath> FIELDS = Stream.of(
                    "site",
                    "id",
                    "url",
                    "title",
                    "hiringOrganization.name",
                    "jobLocations.text",
                    "jobLocations.country",
                    "applicantLocations.text",
                    "workplace",
                    "employmentTypes",
                    "programme",
                    "seniority",
                    "categories",
                    "baseSalary.currency",
                    "baseSalary.minValue",
                    "baseSalary.maxValue",
                    "baseSalary.unit",
                    "datePosted",
                    "validThrough",
                    "startDate",
                    "applyUrl",
                    "language",
                    "fetchedAt")
            .map(name -> FieldPath.of(name).orElseThrow())
            .toList();

    private final Lines lines;

    PostingCsv(Lines lines) throws OutputException {
        this.lines = lines;
        lines.add(
                line(Stream.concat(FIELDS.stream().map(FieldPath::name), Stream.of("stage", "firstSeen", "lastSeen"))));
    }

    @Override
    public void add(StoredPosting stored) throws OutputException {
        lines.add(line(Stream.concat(
                FIELDS.stream().map(field -> field.text(stored.posting())),
                Stream.of(
                        stored.stage().name(),
                        stored.firstSeen().toString(),
                        stored.lastSeen().toString()))));
    }

    @Override
    public void end() throws OutputException {
        lines.end();
    }

    private static String line(Stream<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray());
    }
}
