package dev.callboard.engine.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/// Plain text as HTML that keeps its shape: paragraphs, lists by their bullets, and the Markdown that
/// people leave in.
public final class TextMarkup {
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[•‣▪●○◦·*–—-]|\\d{1,2}[.)])\\s+(?=\\S)");
    private static final Pattern HEADING = Pattern.compile("^\\s*(#{1,6})\\s+(.+)$");
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*");
    /// `**What to Expect****What You'll Do**- Help`: headings and items that lost the ends of their lines.
    private static final Pattern GLUED = Pattern.compile("(?<=\\S)\\*{4}(?=\\S)");
    private static final Pattern GLUED_ITEM = Pattern.compile("(?<=\\S)\\*\\*\\s*- (?=\\p{Lu})");

    private final StringBuilder html = new StringBuilder();
    private boolean list;
    private boolean paragraph;
    private boolean gap;

    private TextMarkup() {}

    public static String toHtml(String text) {
        String unglued = GLUED.matcher(text).replaceAll("**\n**");
        unglued = GLUED_ITEM.matcher(unglued).replaceAll("**\n- ");
        var markup = new TextMarkup();
        unglued.strip().lines().forEach(markup::line);
        markup.endList();
        markup.endParagraph();
        return markup.html.toString().strip();
    }

    private void line(String line) {
        if (line.isBlank()) {
            gap = true;
            endParagraph();
            return;
        }
        Matcher heading = HEADING.matcher(line);
        Matcher bullet = BULLET.matcher(line);
        if (heading.matches()) {
            endList();
            endParagraph();
            int level = heading.group(1).length();
            html.append("<h%1$d>%2$s</h%1$d>%n".formatted(level, inline(heading.group(2))));
        } else if (bullet.find() && !line.strip().startsWith("**")) {
            item(line.substring(bullet.end()));
        } else {
            words(line);
        }
        gap = false;
    }

    private void item(String text) {
        endParagraph();
        if (!list) {
            html.append("<ul>\n");
            list = true;
        }
        html.append("<li>").append(inline(text)).append("</li>\n");
    }

    private void words(String line) {
        boolean heading = EMPHASIS.matcher(line.strip()).matches();
        if (gap || heading || !Character.isWhitespace(line.charAt(0))) {
            endList();
        }
        if (heading) {
            endParagraph();
        }
        html.append(paragraph ? "<br>" : "<p>").append(inline(line));
        paragraph = true;
        if (heading) {
            endParagraph();
        }
    }

    private void endList() {
        if (list) {
            html.append("</ul>\n");
            list = false;
        }
    }

    private void endParagraph() {
        if (paragraph) {
            html.append("</p>\n");
            paragraph = false;
        }
    }

    private static String inline(String text) {
        return EMPHASIS.matcher(Entities.escape(text.strip())).replaceAll("<strong>$1</strong>");
    }
}
