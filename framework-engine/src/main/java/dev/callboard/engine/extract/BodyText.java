package dev.callboard.engine.extract;

import dev.callboard.api.posting.RawQuestion;
import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.lexicon.PhraseFinder;
import dev.callboard.engine.text.Block;
import dev.callboard.engine.text.Headings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Entities;

/// The employer's words of a page, apart from what a board puts among them: answers to questions, summaries
/// it made itself, tables of facts, advertising.
final class BodyText {
    private static final int LONGEST_PROMO = 400;
    private static final int TABLE = 3;

    private final List<Block> words = new ArrayList<>();
    private final List<RawQuestion> questions = new ArrayList<>();
    private final List<Block> generated = new ArrayList<>();
    private String kind = "";
    private boolean begun;

    /// @param blocks in the page's order
    /// @param isFact whether a block is a fact of its own
    BodyText(List<Block> blocks, Predicate<Block> isFact) {
        for (int i = 0; i < blocks.size(); ) {
            int table = tableAt(blocks, i, isFact);
            if (table >= TABLE) {
                dropHeadingOfTable();
                i += table;
            } else {
                i += read(blocks, i);
            }
        }
    }

    List<Block> words() {
        return words;
    }

    List<RawQuestion> questions() {
        return questions;
    }

    List<Block> generated() {
        return generated;
    }

    /// How many blocks from here on are facts.
    private static int tableAt(List<Block> blocks, int start, Predicate<Block> isFact) {
        int end = start;
        while (end < blocks.size() && blocks.get(end).kind() != Block.Kind.ITEM && isFact.test(blocks.get(end))) {
            end++;
        }
        return end - start;
    }

    private void dropHeadingOfTable() {
        if (!words.isEmpty() && Headings.kind(words.getLast()).isPresent()) {
            words.removeLast();
        }
    }

    /// Reads a block, or a question with its answer; answers how many blocks that were.
    private int read(List<Block> blocks, int index) {
        Block block = blocks.get(index);
        Optional<String> heading = Headings.kind(block);
        if (heading.isPresent()) {
            kind = heading.get();
            begun = true;
        }
        if (kind.equals("faq")) {
            boolean asks = block.text().endsWith("?") && index + 1 < blocks.size();
            if (asks) {
                questions.add(
                        new RawQuestion(block.stated(), blocks.get(index + 1).stated()));
                return 2;
            }
            if (heading.isPresent()) {
                return 1;
            }
            kind = "";
        }
        if (kind.equals("generated")) {
            if (heading.isEmpty()) {
                generated.add(block);
            }
            return 1;
        }
        if (!isPromotion(block)) {
            words.add(block);
        }
        return 1;
    }

    private boolean isPromotion(Block block) {
        return !begun
                && block.text().length() <= LONGEST_PROMO
                && Lexicons.phraseFinder()
                        .first(block.folded())
                        .map(PhraseFinder.Found::kind)
                        .filter("promo"::equals)
                        .isPresent();
    }

    /// As HTML, with headings and lists.
    String html() {
        var html = new StringBuilder();
        boolean list = false;
        for (Block block : words) {
            boolean item = block.kind() == Block.Kind.ITEM;
            if (item != list) {
                html.append(item ? "<ul>\n" : "</ul>\n");
                list = item;
            }
            html.append(html(block)).append('\n');
        }
        return html.append(list ? "</ul>" : "").toString();
    }

    private static String html(Block block) {
        String text = escaped(block.text());
        String lead = escaped(block.lead());
        String emphasised = !lead.isEmpty() && text.startsWith(lead)
                ? "<strong>" + lead + "</strong>" + text.substring(lead.length())
                : text;
        return switch (block.kind()) {
            case HEADING -> "<h3>" + text + "</h3>";
            case ITEM -> "<li>" + emphasised + "</li>";
            case TEXT, ACTION -> "<p>" + emphasised + "</p>";
        };
    }

    /// Most texts have nothing to escape.
    private static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '&' || c == '<' || c == '>' || (c >= 0x7F && c <= 0xA0)) {
                return Entities.escape(text);
            }
        }
        return text;
    }

    /// How many characters there are.
    int length() {
        return words.stream().mapToInt(block -> block.text().length()).sum();
    }
}
