package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PayNames;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;

/// Pinpoint's board. Pay is in the answer also where the employer chose not to show it, and is read only
/// where `compensation_visible` is true.
final class Pinpoint implements AtsReader {
    private static final PayNames PAY = new PayNames(
            "compensation",
            "compensation_currency",
            "compensation_minimum",
            "compensation_maximum",
            "compensation_frequency");

    @Override
    public String system() {
        return "pinpoint";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        if (answer.isList("data") && (own || answer.anyHas("data/*", "title", "compensation_visible"))) {
            return Found.rows(answer.rows("data/*", ""));
        }
        return answer.at("data").has("title", "compensation_visible")
                ? Found.rows(answer.rows("data", ""))
                : Optional.empty();
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        var fields = new Fields(system(), row)
                .id("id")
                .url("url|path")
                .title("title")
                .description("description")
                .sections(".", "key_responsibilities_header", "key_responsibilities", "Key responsibilities")
                .sections(
                        ".",
                        "skills_knowledge_expertise_header",
                        "skills_knowledge_expertise",
                        "Skills, knowledge and expertise")
                .sections(".", "benefits_header", "benefits", "Benefits")
                .identifier("requisition", "job/requisition_id|requisition_id")
                .categories("job/department/name|department/name", "job/division/name|division/name")
                .employmentTypes("employment_type_text|employment_type")
                .places("location", new PlaceNames("name", "city", "province", ""))
                .workplace("workplace_type|workplace_type_text")
                .datePosted("first_published_at")
                .validThrough("deadline_at");
        return row.words("compensation_visible").equals("true")
                ? fields.pay(".", PAY).builder()
                : fields.builder();
    }
}
