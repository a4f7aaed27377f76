package dev.callboard.api.output;

import dev.callboard.api.plugin.Plugin;

/// A plugin that takes records somewhere: its `configure` binds [RecordOutput].
public interface OutputPlugin<C extends Record> extends Plugin<C> {}
