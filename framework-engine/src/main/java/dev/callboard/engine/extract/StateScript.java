package dev.callboard.engine.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The JSON in a script: all of it, or what is assigned, pushed or parsed there.
final class StateScript {
    private static final int MIN_LENGTH = 200;
    private static final int MAX_TRIED = 20;
    /// How often a script is gone through, at most, to find where its values end.
    private static final int MAX_PASSES = 16;
    private static final String PUSH = ".push(";
    private static final String NEW = "new ";
    private static final String PARSE = "JSON.parse(";

    private final String text;
    private long scanned;

    private StateScript(String text) {
        this.text = text;
    }

    static List<JsonNode> trees(String script) {
        if (script.length() < MIN_LENGTH || !new FieldNames(script).arePostings(0, script.length())) {
            return List.of();
        }
        String text = script.strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            return LenientJson.read(text).stream().map(StateScript::resolved).toList();
        }
        return new StateScript(text).values();
    }

    private List<JsonNode> values() {
        var names = new FieldNames(text);
        var trees = new ArrayList<JsonNode>();
        int tried = 0;
        for (int start = value(0); start >= 0 && tried < MAX_TRIED; ) {
            int end = end(start);
            int from = start;
            if (end - start >= MIN_LENGTH && names.arePostings(start, end)) {
                tried++;
                Optional<JsonNode> tree = parsed(text.substring(start, end));
                tree.ifPresent(trees::add);
                from = tree.isPresent() ? end : from;
            }
            start = value(from);
        }
        return trees;
    }

    /// Where the next object or list begins that is assigned or pushed, or the next text that is parsed; -1
    /// where there is none.
    private int value(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '='
                    ? i > from && "=!<>".indexOf(text.charAt(i - 1)) < 0
                    : c == '(' && (endsWith(PUSH, from, i) || isConstructed(i))) {
                int value = afterSpaces(i + 1);
                if (isAt(value, '{', '[')) {
                    return value;
                }
            } else if (c == '(' && endsWith(PARSE, from, i)) {
                int value = afterSpaces(i + 1);
                if (isAt(value, '"', '\'')) {
                    return value;
                }
            }
        }
        return -1;
    }

    /// `new Posting({…`: what stands between the word and the bracket is one name.
    private boolean isConstructed(int bracket) {
        int at = bracket - 1;
        while (at >= 0 && (Character.isJavaIdentifierPart(text.charAt(at)) || text.charAt(at) == '.')) {
            at--;
        }
        return at >= NEW.length() - 1 && at < bracket - 1 && endsWith(NEW, 0, at);
    }

    private boolean endsWith(String words, int from, int last) {
        int start = last + 1 - words.length();
        return start >= from && text.startsWith(words, start);
    }

    private int afterSpaces(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean isAt(int at, char one, char other) {
        return at < text.length() && (text.charAt(at) == one || text.charAt(at) == other);
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

    /// The end of the object, list or text that begins here, or its start where it has none.
    private int end(int start) {
        int depth = 0;
        for (int i = start; i < text.length() && scanned < (long) MAX_PASSES * text.length(); i++, scanned++) {
            switch (text.charAt(i)) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"', '\'' -> {
                    int last = endOfText(i);
                    scanned += last - i;
                    i = last;
                }
                default -> {}
            }
            if (depth == 0) {
                return Math.min(i + 1, text.length());
            }
        }
        return start;
    }

    private int endOfText(int start) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == text.charAt(start)) {
                return i;
            }
        }
        return text.length();
    }
}
