package dev.callboard.engine.config;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// YAML 1.2 texts. A key that stands twice is a mistake, not an override.
final class Yaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /// The value of a text; a missing node where it is empty.
    ///
    /// @throws JacksonException when the text is no YAML
    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    private Yaml() {}
}
