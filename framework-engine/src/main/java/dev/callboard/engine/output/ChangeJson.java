package dev.callboard.engine.output;

import dev.callboard.api.output.Change;
import dev.callboard.api.output.FieldChange;
import tools.jackson.databind.node.ObjectNode;

/// A change as JSON: its number, what happened, when, which fields, and the posting after it.
public final class ChangeJson {
    static final String SEQUENCE = "sequence";

    /// One line, without its end.
    public static String line(Change change) {
        ObjectNode line = PostingJson.node();
        line.put(SEQUENCE, change.sequence());
        line.put("change", change.kind().name());
        line.put("at", change.at().toString());
        if (!change.fields().isEmpty()) {
            ObjectNode fields = line.putObject("fields");
            for (FieldChange field : change.fields()) {
                ObjectNode values = fields.putObject(field.field());
                values.set("before", field.before());
                values.set("after", field.after());
            }
        }
        line.set("posting", PostingJson.tree(change.posting()));
        return line.toString();
    }

    private ChangeJson() {}
}
