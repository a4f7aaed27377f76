package dev.callboard.engine.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The JSON in a script: all of it, or what is assigned, pushed or parsed there.
final class StateScript {
    private static final int MIN_LENGTH = 200;
    private static final int MAX_TRIED = 20;
    private static final Pattern TITLE =
            Pattern.compile("(?:title|name|position)\\\\?[\"']?\\s*:", Pattern.CASE_INSENSITIVE);
    private static final Pattern DESCRIPTION = Pattern.compile(
            "(?:description|content|body|details|jobad|html)\\w*\\\\?[\"']?\\s*:", Pattern.CASE_INSENSITIVE);
    private static final Pattern START =
            Pattern.compile("JSON\\.parse\\(\\s*(?=[\"'])|(?:[^=!<>]=|\\.push\\()\\s*(?=[{\\[])");

    /// Whether the text could hold a posting at all: told before anything is parsed.
    static boolean isWorthwhile(String text) {
        return text.length() >= MIN_LENGTH
                && DESCRIPTION.matcher(text).find()
                && TITLE.matcher(text).find();
    }

    static List<JsonNode> trees(String script) {
        if (!isWorthwhile(script)) {
            return List.of();
        }
        String text = script.strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            return LenientJson.read(text).stream().map(StateScript::resolved).toList();
        }
        var trees = new ArrayList<JsonNode>();
        Matcher start = START.matcher(text);
        int from = 0;
        for (int tried = 0; tried < MAX_TRIED && start.find(from); ) {
            int end = end(text, start.end());
            from = start.end();
            if (end - start.end() >= MIN_LENGTH && isWorthwhile(text.substring(start.end(), end))) {
                tried++;
                Optional<JsonNode> tree = parsed(text.substring(start.end(), end));
                tree.ifPresent(trees::add);
                from = tree.isPresent() ? end : from;
            }
        }
        return trees;
    }

    private static Optional<JsonNode> parsed(String text) {
        return LenientJson.read(text)
                .map(LenientJson.Read::node)
                .flatMap(node -> node.isString()
                        ? LenientJson.read(node.asString()).map(LenientJson.Read::node)
                        : Optional.of(node))
                .filter(JsonNode::isContainer);
    }

    private static JsonNode resolved(LenientJson.Read read) {
        return Devalue.is(read.node()) ? Devalue.resolve(read.node()) : read.node();
    }

    /// The end of the object, list or text that begins here.
    private static int end(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"', '\'' -> i = endOfText(text, i);
                default -> {}
            }
            if (depth == 0) {
                return Math.min(i + 1, text.length());
            }
        }
        return start;
    }

    private static int endOfText(String text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == text.charAt(start)) {
                return i;
            }
        }
        return text.length();
    }

    private StateScript() {}
}
