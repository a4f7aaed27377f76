package dev.callboard.engine.output;

import com.google.inject.Binder;
import dev.callboard.api.output.OutputPlugin;
import dev.callboard.api.output.RecordOutput;

/// JSON Lines: one change a line.
public final class JsonLinesPlugin implements OutputPlugin<JsonLinesConfig> {
    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public String about() {
        return "JSON Lines, one change a line, added to a file or to standard output";
    }

    @Override
    public Class<JsonLinesConfig> configType() {
        return JsonLinesConfig.class;
    }

    @Override
    public void configure(Binder binder) {
        binder.bind(RecordOutput.class).to(JsonLinesOutput.class);
        binder.bind(JsonLinesOutput.class);
    }
}
