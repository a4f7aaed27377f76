package dev.callboard.engine.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `docs/posting-format.md` against the schema.
class FormatDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/posting-format.md");

    @Test
    void tellsOfEveryFieldAndEveryNameOfAValue() throws IOException {
        JsonNode schema = JsonMapper.shared().readTree(PostingJson.schema());
        String document = Files.readString(DOCUMENT);

        assertThat(schema.path("properties").propertyNames())
                .allSatisfy(field -> assertThat(document).contains("`" + field + "`"));
        schema.findValues("enum")
                .forEach(names -> names.forEach(name -> assertThat(document).contains("`" + name.asString() + "`")));
    }

    @Test
    void showsARecordThatIsValid() throws IOException {
        String[] parts = Files.readString(DOCUMENT).split("```(json)?\n", -1);

        assertThat(PostingSchema.errors(parts[1])).isEmpty();
    }
}
