package dev.callboard.engine.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.callboard.api.posting.JobPosting;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// A posting as JSON, in the format `callboard.posting/1`: what is not known is left out.
public final class PostingJson {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .changeDefaultPropertyInclusion(
                    _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build()
            .writerFor(JobPosting.class);

    /// One line, without its end.
    public static String line(JobPosting posting) {
        return WRITER.writeValueAsString(posting);
    }

    /// One line with its end, in UTF-8. The stream stays open.
    public static void write(JobPosting posting, OutputStream out) throws IOException {
        try {
            WRITER.writeValue(out, posting);
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
        out.write('\n');
    }

    private PostingJson() {}
}
