package dev.callboard.engine.extract;

import dev.callboard.engine.text.Block;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A page as its reader sees it: blocks in their order, and what the page calls itself.
///
/// @param title of the document, or empty
/// @param siteName what the site calls itself (`og:site_name`), or empty
/// @param markup whether the blocks come from HTML
record PageText(List<Block> blocks, String title, String siteName, URI uri, boolean markup) {
    private static final Pattern TITLE_BORDER =
            Pattern.compile("\\s*[|»›·•]\\s*|\\s+[-–—:]+(?:\\s+|$)|:\\s+|\\s+(?:at|@|hiring|bei|chez|en|w)\\s+");

    PageText {
        blocks = List.copyOf(blocks);
    }

    /// The parts of the document's title: the posting's, the employer's and the site's, in an order that
    /// varies.
    List<String> titleParts() {
        return Arrays.stream(TITLE_BORDER.split(title, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    Block block(int index) {
        return blocks.get(index);
    }

    int size() {
        return blocks.size();
    }
}
