package dev.callboard.engine.config;

import dev.callboard.api.plugin.About;
import dev.callboard.api.plugin.Default;
import tools.jackson.databind.JsonNode;

/// One of the `outputs` of a site file.
public record OutputFile(
        @About("The name of an output plugin, see `callboard plugins`.")
        String plugin,

        @About("The output plugin's own keys.") @Default("{}")
        JsonNode config) {}
