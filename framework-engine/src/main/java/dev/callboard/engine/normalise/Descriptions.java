package dev.callboard.engine.normalise;

import dev.callboard.api.posting.Description;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawSection;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Unknown;
import dev.callboard.engine.text.PlainText;
import dev.callboard.engine.text.TextMarkup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/// The employer's text: entities undone as often as they were done, then cut down to a few tags, then as
/// plain text.
final class Descriptions {
    private static final String FIELD = "description";
    private static final Pattern ENCODED_TAG =
            Pattern.compile("&(?:amp;)*(?:lt|#60|#x3c);/?[a-zA-Z]", Pattern.CASE_INSENSITIVE);
    private static final int MAX_ENCODINGS = 3;
    private static final double FRAGMENT = 0.6;
    private static final int LONG = 60;
    private static final Cleaner CLEANER = new Cleaner(new Safelist()
            .addTags("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "ul", "ol", "li", "dl", "dt", "dd")
            .addTags("b", "strong", "i", "em", "u", "blockquote", "pre", "code", "sub", "sup")
            .addTags("table", "thead", "tbody", "tfoot", "tr", "th", "td", "a")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto"));

    private final List<RawPosting> readings;
    private final Notebook notebook;

    /// @param body the text with its markup
    /// @param where the text was read
    record Read(Description description, Element body, String where) {}

    Descriptions(List<RawPosting> readings, Notebook notebook) {
        this.readings = readings;
        this.notebook = notebook;
    }

    /// The text of the first source that has one, with the parts it gives under names of their own after
    /// it. A later one that begins with all of it and goes on is taken in its stead: the first is cut.
    @Nullable
    Read read() {
        Text chosen = null;
        for (RawPosting reading : readings) {
            if (chosen == null) {
                chosen = text(reading);
            } else if (says(reading) && longest(reading) * FRAGMENT > letters(chosen.plain())) {
                Text text = text(reading);
                chosen = text != null && text.continues(comparable(chosen.plain())) ? text : chosen;
            }
        }
        if (chosen == null) {
            notebook.unknown(FIELD, Unknown.NOT_STATED);
            return null;
        }
        chosen.words().forEach(words -> notebook.stated(FIELD, words));
        Element body = chosen.body();
        return new Read(
                new Description(chosen.plain(), body.html().strip()),
                body,
                chosen.words().getFirst().where());
    }

    /// @param words it was read from
    private record Text(Element body, String plain, List<Stated> words) {
        private boolean continues(String known) {
            String own = comparable(plain);
            return known.length() < own.length() * FRAGMENT && own.contains(known);
        }
    }

    private static boolean says(RawPosting reading) {
        return reading.description() != null || !reading.sections().isEmpty();
    }

    /// At least as long as a source's text is when it is compared.
    private static int longest(RawPosting reading) {
        Stated main = reading.description();
        return (main == null ? 0 : outsideTags(main.text()))
                + reading.sections().stream()
                        .mapToInt(section -> section.heading().length()
                                + outsideTags(section.text().text())
                                + 2)
                        .sum();
    }

    private static int outsideTags(String text) {
        int outside = text.length();
        int tag = text.indexOf('<');
        while (tag >= 0) {
            int end = text.indexOf('>', tag);
            if (end < 0) {
                return outside;
            }
            boolean isTag = text.charAt(tag + 1) == '/' || Character.isLetter(text.charAt(tag + 1));
            // A tag may stand for a gap between words.
            outside -= isTag ? end - tag : 0;
            tag = text.indexOf('<', isTag ? end : tag + 1);
        }
        return outside;
    }

    private static @Nullable Text text(RawPosting reading) {
        Element body = emptyBody();
        var words = new ArrayList<Stated>();
        Stated main = reading.description();
        if (main != null) {
            Element part = clean(main.text());
            if (isSaid(part)) {
                words.add(main);
                move(part, body);
            }
        }
        String said = reading.sections().isEmpty() ? "" : comparable(body.text());
        for (RawSection section : reading.sections()) {
            Element part = clean(section.text().text());
            // A part that stands in the text already is not repeated.
            if (isSaid(part) && !said.contains(comparable(part.text()))) {
                words.add(section.text());
                body.appendElement("h2").text(section.heading());
                move(part, body);
                said = comparable(body.text());
            }
        }
        String plain = words.isEmpty() ? "" : PlainText.of(body);
        return plain.isBlank() ? null : new Text(body, plain, words);
    }

    private static Element emptyBody() {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    private static void move(Element from, Element to) {
        to.appendChildren(List.copyOf(from.childNodes()));
    }

    /// Mostly the first long piece of it tells.
    private static boolean isSaid(Element part) {
        return part.nodeStream(TextNode.class)
                        .map(TextNode::getWholeText)
                        .anyMatch(words -> words.length() > LONG && Words.isSaid(words))
                || Words.isSaid(part.text());
    }

    /// No more than the length of the text as it is compared.
    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private static String comparable(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        var letters = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                letters.append(gap ? " " : "").append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return letters.append(gap ? " " : "").toString();
    }

    private static Element clean(String stated) {
        String text = stated;
        for (int i = 0;
                i < MAX_ENCODINGS
                        && !Words.hasTag(text)
                        && ENCODED_TAG.matcher(text).find();
                i++) {
            text = Parser.unescapeEntities(text, false);
        }
        String html = Words.hasTag(text) ? text : TextMarkup.toHtml(Parser.unescapeEntities(text, false));
        Document dirty = Jsoup.parseBodyFragment(html);
        return CLEANER.clean(dirty).body();
    }
}
