package dev.callboard.engine.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.callboard.api.posting.JobPosting;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PostingJsonTest {
    private static final JsonNode SCHEMA = JsonMapper.shared().readTree(PostingJson.schema());
    private static final Set<String> UNWRAPPED = Set.of("origin", "findings");

    @Test
    void readsBackWhatItWrote() {
        assertThat(PostingJson.read(PostingJson.line(Postings.full()))).isEqualTo(Postings.full());
        assertThat(PostingJson.read(PostingJson.line(Postings.minimal()))).isEqualTo(Postings.minimal());
    }

    @Test
    void writesEveryFieldOfTheFullPosting() {
        JsonNode record = JsonMapper.shared().readTree(PostingJson.line(Postings.full()));

        assertThat(record.propertyNames())
                .containsExactlyInAnyOrderElementsOf(SCHEMA.path("properties").propertyNames());
    }

    @Test
    void keepsTheWordsOfEvidenceThatHasNone() {
        assertThat(PostingJson.line(Postings.full())).contains("\"where\":\"css:p.industry\",\"text\":\"\"");
    }

    @Test
    void refusesARecordOfAnotherFormat() {
        assertThatThrownBy(() -> PostingJson.read("{\"format\": \"callboard.posting/2\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a record of the format 'callboard.posting/1', found 'callboard.posting/2'");
    }

    @Test
    void refusesAFieldItWouldLose() {
        String line = PostingJson.line(Postings.full());

        assertThatThrownBy(() -> PostingJson.read(line.replaceFirst("\\{", "{\"mood\":\"good\",")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the record can't be read as 'callboard.posting/1': ")
                .hasMessageContaining("\"mood\"");
    }

    @Test
    void theSchemaIsOne() {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                        .validate(SCHEMA))
                .isEmpty();
    }

    @Test
    void theSchemaAllowsWhatIsWritten() {
        PostingSchema.assertValid(Postings.full());
        PostingSchema.assertValid(Postings.minimal());
    }

    @Test
    void theSchemaRefusesWhatIsNotTheFormat() {
        for (var mistake : Map.of(
                        "\"title\":", "\"titel\":",
                        "\"OPEN\"", "\"Open\"",
                        "\"2026-11-01\"", "\"2026-11-31\"",
                        "2026-11-20T15:11:00Z", "2026-11-20T15:11:00+01:00",
                        "\"country\":\"IE\"", "\"country\":\"Ireland\"",
                        "\"currency\":\"EUR\"", "\"currency\":\"€\"",
                        "\"founded\":2003", "\"founded\":\"2003\"",
                        "\"url\":\"https://jobs.example/7?utm_source=x\"", "\"url\":\"jobs example\"",
                        "\"where\":\"ld:/title\"", "\"where\":\"title\"",
                        "\"id\":\"007\"", "\"id\":7")
                .entrySet()) {
            String line = PostingJson.line(Postings.full());
            assertThat(line).contains(mistake.getKey());

            assertThat(PostingSchema.errors(line.replace(mistake.getKey(), mistake.getValue())))
                    .as(mistake.getValue())
                    .isNotEmpty();
        }
    }

    @Test
    void theSchemaDescribesEveryField() {
        var undescribed = new TreeSet<String>();
        SCHEMA.path("properties").propertyStream().forEach(field -> undescribed(field, undescribed));
        SCHEMA.path("$defs")
                .propertyStream()
                .forEach(type -> type.getValue()
                        .path("properties")
                        .propertyStream()
                        .forEach(field -> undescribed(field, undescribed)));

        assertThat(undescribed).isEmpty();
    }

    @Test
    void theSchemaHasTheFieldsOfTheRecords() {
        Set<String> fields = names(JobPosting.class);
        fields.add("format");
        assertThat(SCHEMA.path("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(fields);

        var types = new HashSet<Class<?>>();
        collect(JobPosting.class, types);
        Set<Set<String>> described = SCHEMA.path("$defs")
                .propertyStream()
                .map(type -> type.getValue().path("properties"))
                .filter(properties -> !properties.isMissingNode())
                .map(properties -> Set.copyOf(properties.propertyNames()))
                .collect(Collectors.toSet());
        assertThat(described)
                .isEqualTo(types.stream()
                        .filter(Class::isRecord)
                        .map(PostingJsonTest::names)
                        .collect(Collectors.toSet()));
    }

    @Test
    void theSchemaHasTheValuesOfTheEnums() {
        var types = new HashSet<Class<?>>();
        collect(JobPosting.class, types);
        Set<Set<String>> listed = SCHEMA.findValues("enum").stream()
                .map(values -> StreamSupport.stream(values.spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());

        assertThat(listed)
                .isEqualTo(types.stream()
                        .filter(Class::isEnum)
                        .map(type -> Arrays.stream(type.getEnumConstants())
                                .map(String::valueOf)
                                .collect(Collectors.toSet()))
                        .collect(Collectors.toSet()));
    }

    private static void undescribed(Map.Entry<String, JsonNode> field, Set<String> found) {
        if (field.getValue().path("description").asString("").isBlank()) {
            found.add(field.getKey());
        }
    }

    /// The names a record has in JSON.
    private static Set<String> names(Class<?> type) {
        var names = new TreeSet<String>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (UNWRAPPED.contains(component.getName())) {
                names.addAll(names(component.getType()));
            } else {
                names.add(component.getName());
            }
        }
        return names;
    }

    /// The records and enums inside a record, those that stand among its own fields aside.
    private static void collect(Class<?> type, Set<Class<?>> found) {
        for (RecordComponent component : type.getRecordComponents()) {
            boolean unwrapped = UNWRAPPED.contains(component.getName());
            for (Class<?> part : parts(component.getGenericType())) {
                if (unwrapped || (part.isRecord() && found.add(part))) {
                    collect(part, found);
                } else if (part.isEnum()) {
                    found.add(part);
                }
            }
        }
    }

    private static Set<Class<?>> parts(Type type) {
        var parts = new HashSet<Class<?>>();
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> parts.addAll(parts(argument)));
        } else {
            parts.add((Class<?>) type);
        }
        return parts;
    }
}
