package dev.callboard.engine.normalise;

import dev.callboard.api.posting.Sections;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.text.HtmlBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The employer's text, line by line, each line with the section it stands in.
final class Prose {
    private static final String PARAGRAPH = "\n";

    private final List<Line> lines;
    private final String where;
    private final int[] mentions;

    /// @param where the text was read
    Prose(List<Line> lines, String where) {
        this.lines = List.copyOf(lines);
        this.where = where;
        this.mentions =
                lines.stream().mapToInt(line -> Mentions.in(line.folded())).toArray();
    }

    /// A paragraph or an item of a list.
    ///
    /// @param folded the text as phrases compare (see [dev.callboard.engine.lexicon.Fold])
    /// @param section a kind of the lexicon of headings, or empty
    /// @param heading the words of the heading it stands under, or empty
    record Line(String text, String folded, String section, String heading) {}

    static Prose of(Element text, String where) {
        return new Prose(new SectionSplitter().lines(HtmlBlocks.of(text)), where);
    }

    List<Line> lines() {
        return lines;
    }

    /// The lines that mention all of these; mostly there are few or none.
    List<Line> mentioning(Mention... all) {
        int bits = 0;
        for (Mention mention : all) {
            bits |= Mentions.bit(mention);
        }
        var mentioning = new ArrayList<Line>();
        for (int i = 0; i < mentions.length; i++) {
            if ((mentions[i] & bits) == bits) {
                mentioning.add(lines.get(i));
            }
        }
        return mentioning;
    }

    Stated stated(String words) {
        return new Stated(words, where);
    }

    /// The sections under headings that are known, or null where there are none.
    @Nullable
    Sections sections() {
        var sections = new Sections(
                text("summary"),
                items("responsibilities"),
                items("requirements"),
                items("preferred"),
                items("benefits"),
                text("company"),
                text("legal"));
        return sections.equals(new Sections(null, List.of(), List.of(), List.of(), List.of(), null, null))
                ? null
                : sections;
    }

    private List<String> items(String section) {
        return lines.stream()
                .filter(line -> line.section().equals(section))
                .map(Line::text)
                .toList();
    }

    private @Nullable String text(String section) {
        String text = lines.stream()
                .filter(line -> line.section().equals(section))
                .map(Line::text)
                .collect(Collectors.joining(PARAGRAPH));
        return text.isEmpty() ? null : text;
    }
}
