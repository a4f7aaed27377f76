package dev.callboard.engine.text;

import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.Fold;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A piece of a page's text that stands on its own: a heading, a paragraph, an item of a list, a button.
///
/// @param level of a heading from 1 to 6, of an item how deep its list is nested; else 0
/// @param text with single spaces
/// @param folded the text as phrases compare (see [Fold])
/// @param lead the emphasised words it begins with, or empty
/// @param segments its parts, where it is made of several elements side by side
/// @param linked how many of its characters are links
/// @param href where its link leads, where it has one
/// @param element the element it is of, or null in a text without markup
/// @param where as a [Stated] says it
public record Block(
        Kind kind,
        int level,
        String text,
        String folded,
        String lead,
        List<String> segments,
        int linked,
        @Nullable String href,
        @Nullable Element element,
        Where where) {
    /// What a block is.
    public enum Kind {
        HEADING,
        TEXT,
        ITEM,
        ACTION
    }

    /// Where a block stands, worked out when it is asked for.
    @FunctionalInterface
    public interface Where {
        String path();
    }

    public Block {
        segments = List.copyOf(segments);
    }

    public Stated stated() {
        return stated(text);
    }

    public Stated stated(String part) {
        return new Stated(part, where.path());
    }

    /// Nothing but a link or a button.
    public boolean isLink() {
        return kind == Kind.ACTION || (linked > 0 && linked >= text.length() * 0.8);
    }

    /// All of it is emphasised: a heading that is not marked as one.
    public boolean isBold() {
        return kind != Kind.HEADING && !lead.isEmpty() && lead.length() >= text.length() - 1;
    }

    /// Words that somebody wrote to be read: a sentence or an item, not a label or a link.
    public boolean isProse() {
        return !isLink()
                && linked < text.length() / 2
                && switch (kind) {
                    case ITEM -> text.length() >= 12;
                    case TEXT -> text.length() >= 60;
                    case HEADING, ACTION -> false;
                };
    }
}
