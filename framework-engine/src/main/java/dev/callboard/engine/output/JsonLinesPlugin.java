package dev.callboard.engine.output;

import com.google.inject.Binder;
import dev.callboard.api.output.OutputPlugin;
import dev.callboard.api.output.RecordOutput;

/// JSON Lines: one posting a line.
public final class JsonLinesPlugin implements OutputPlugin<JsonLinesConfig> {
    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public String about() {
        return "JSON Lines, one posting a line, to a file or standard output";
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
