package dev.callboard.engine.config;

import dev.callboard.api.output.OutputPlugin;

/// An output plugin and its configuration.
public record ConfiguredOutput(OutputPlugin<?> plugin, Record config) {}
