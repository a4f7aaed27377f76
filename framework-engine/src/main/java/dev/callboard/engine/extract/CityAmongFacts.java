package dev.callboard.engine.extract;

import dev.callboard.api.posting.Stated;
import dev.callboard.engine.lexicon.EmploymentWords;
import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.places.Gazetteer;
import dev.callboard.engine.text.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The name of a city that no text says for certain to be one, but for what stands beside it.
final class CityAmongFacts {
    private final PageText page;

    CityAmongFacts(PageText page) {
        this.page = page;
    }

    /// The only name of a city among facts, where no place stands for certain: `Bath · Full time`. Which
    /// city of that name is left to others.
    ///
    /// @param taken blocks that are facts already
    Optional<Stated> find(int first, int last, Predicate<Integer> taken) {
        var names = new ArrayList<Stated>();
        for (int i = Math.max(0, first); i <= last && i < page.size(); i++) {
            Block block = page.block(i);
            if (block.text().length() <= HeaderFinder.LONGEST && !taken.test(i) && block.kind() != Block.Kind.ACTION) {
                List<String> parts = HeaderParts.of(block);
                boolean among = parts.stream().anyMatch(this::isFact)
                        || (parts.size() == 1 && isChip(i) && (isFactAt(i - 1) || isFactAt(i + 1)));
                if (among) {
                    parts.stream()
                            .filter(Gazetteer::isCityName)
                            .map(block::stated)
                            .forEach(names::add);
                }
            }
        }
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private boolean isChip(int index) {
        Block block = page.block(index);
        return block.kind() == Block.Kind.ITEM
                || (block.element() != null && !block.element().normalName().equals("p"));
    }

    private boolean isFactAt(int index) {
        return index >= 0
                && index < page.size()
                && isChip(index)
                && page.block(index).text().length() <= HeaderFinder.LONGEST_PART
                && isFact(page.block(index).text());
    }

    /// What only facts of jobs say.
    private boolean isFact(String part) {
        return EmploymentWords.areAll(part)
                || Lexicons.workplace().kind(part).isPresent()
                || HeaderFinder.PAY.matcher(part).find();
    }
}
