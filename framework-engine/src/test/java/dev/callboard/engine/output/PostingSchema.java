package dev.callboard.engine.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.callboard.api.posting.JobPosting;
import java.util.List;

/// Holds records against the JSON Schema of the format, dates and addresses included.
public final class PostingSchema {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PostingJson.schema());

    /// What is written of a posting is valid, and is read back as the same posting.
    public static void assertValid(JobPosting posting) {
        String line = PostingJson.line(posting);
        assertThat(errors(line)).as(line).isEmpty();
        assertThat(PostingJson.read(line)).isEqualTo(posting);
    }

    /// What is wrong with a record, a sentence each; empty where it is valid.
    static List<String> errors(String line) {
        return SCHEMA
                .validate(
                        line,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private PostingSchema() {}
}
