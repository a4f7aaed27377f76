package dev.callboard.engine.extract;

import dev.callboard.engine.lexicon.EmploymentWords;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.text.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds facts under labels: "label: value" in one piece, a label and its value side by side or one below
/// the other, and values that stand above their labels.
final class FactFinder {
    private static final int LONGEST_LABEL = 40;
    /// With an aside: `Application deadline (midnight Geneva time)`.
    private static final int LONGEST_WITH_ASIDE = 60;
    private static final int MOST_VALUES = 8;
    private static final int SHORT = 60;

    private static final Pattern BORDER = Pattern.compile("\\s*[|·•]\\s*");
    private static final Set<String> YES_OR_NO =
            Set.of("yes", "no", "ja", "nein", "oui", "non", "si", "sim", "nao", "nee", "tak", "nie", "ano", "ne");
    private static final Pattern SENTENCE = Pattern.compile("[.,;]\\s");
    /// Labels that say for how long the pay is.
    private static final Pattern PERIOD = Pattern.compile(
            "(?iu)(?:hourly|daily|weekly|monthly|day|stunden|monats|jahres|maand|uur|annual|yearly|gross annual|gross"
                    + " monthly)[^:]{0,20}:");
    private static final Pattern LEADING = Pattern.compile("^[:\\-–—•·|\\s]+");

    private final PageText page;
    private final List<Fact> facts = new ArrayList<>();

    private FactFinder(PageText page) {
        this.page = page;
    }

    static List<Fact> find(PageText page) {
        var finder = new FactFinder(page);
        for (int i = 0; i < page.size(); i = finder.read(i)) {
            // Each call goes on where the one before ended.
        }
        return finder.facts;
    }

    /// Reads what begins at a block; answers where to go on.
    private int read(int index) {
        Block block = page.block(index);
        if (block.kind() == Block.Kind.ACTION) {
            return index + 1;
        }
        if (several(block, index) || inOne(block, index) || sideBySide(block, index)) {
            return index + 1;
        }
        Optional<String> field = label(block);
        if (field.isEmpty() || isChip(field.get(), index)) {
            return index + 1;
        }
        if (isBelowItsValue(index)) {
            add(field.get(), page.block(index - 1), page.block(index - 1).text(), index - 1);
            return index + 1;
        }
        return below(field.get(), index);
    }

    /// `Posted: 10 Nov 2026 | Expires: 8 Dec 2026`
    private boolean several(Block block, int index) {
        if (block.text().indexOf(':') < 0
                || block.text().indexOf(':') == block.text().lastIndexOf(':')) {
            return false;
        }
        List<String> parts = BORDER.splitAsStream(block.text()).toList();
        List<Labelled> labelled =
                parts.stream().flatMap(part -> labelled(part).stream()).toList();
        if (parts.size() < 2 || labelled.size() < 2) {
            return false;
        }
        labelled.forEach(each -> add(each.field(), block, each.value(), index));
        return true;
    }

    private record Labelled(String field, String value) {}

    private static Optional<Labelled> labelled(String part) {
        int colon = part.indexOf(':');
        return colon <= 0 || colon > LONGEST_WITH_ASIDE
                ? Optional.empty()
                : label(part.substring(0, colon))
                        .map(field ->
                                new Labelled(field, part.substring(colon + 1).strip()));
    }

    /// `Contract` and `Remote` are labels, and as often values among others: nothing of their kind is below
    /// them then.
    private boolean isChip(String field, int index) {
        Block block = page.block(index);
        if (index + 1 >= page.size() || block.text().endsWith(":")) {
            return false;
        }
        String below = page.block(index + 1).text();
        return switch (field) {
            case "employment" ->
                EmploymentWords.areAll(block.text())
                        && EmploymentWords.types(below).isEmpty();
            case "workplace" ->
                Lexicons.workplace().folded(block.folded()).isPresent()
                        && Lexicons.workplace().kind(below).isEmpty()
                        && !YES_OR_NO.contains(Fold.fold(below));
            default -> false;
        };
    }

    /// `Location: Berlin`
    private boolean inOne(Block block, int index) {
        int colon = block.text().indexOf(':');
        if (colon <= 0 || colon > LONGEST_WITH_ASIDE || colon == block.text().length() - 1) {
            return false;
        }
        Optional<String> field = label(block.text().substring(0, colon));
        String value = block.text().substring(colon + 1).strip();
        boolean period = field.filter("salary"::equals).isPresent()
                && PERIOD.matcher(block.text()).lookingAt();
        field.ifPresent(found -> add(found, block, period ? block.text() : value, index));
        return field.isPresent();
    }

    /// `<span>Location</span><span>Berlin</span>`, or an emphasised label before its value.
    private boolean sideBySide(Block block, int index) {
        String lead = block.lead();
        if (!lead.isEmpty() && lead.length() < block.text().length()) {
            Optional<String> field = label(lead);
            if (field.isPresent()) {
                add(field.get(), block, block.text().substring(lead.length()), index);
                return true;
            }
        }
        if (block.segments().size() < 2) {
            return false;
        }
        Optional<String> field = label(block.segments().getFirst());
        field.ifPresent(found ->
                block.segments().stream().skip(1).limit(MOST_VALUES).forEach(value -> add(found, block, value, index)));
        return field.isPresent();
    }

    /// A label, and on the lines below it its values: one, or as many items as there are in its list.
    private int below(String field, int index) {
        int at = index + 1;
        while (at < page.size() && at - index <= MOST_VALUES) {
            Block value = page.block(at);
            boolean further = at > index + 1;
            if (!FactValues.fits(field, value.text())
                    || beginsWithLabel(value)
                    || isHeading(value)
                    || (further && !isSibling(page.block(index + 1), value))) {
                break;
            }
            add(field, value, value.text(), at);
            at++;
        }
        return Math.max(at, index + 1);
    }

    /// A line that is a label, or `label: value`: the next fact.
    private static boolean beginsWithLabel(Block block) {
        int colon = block.text().indexOf(':');
        return (colon > 0 ? label(block.text().substring(0, colon)) : label(block)).isPresent();
    }

    private static boolean isHeading(Block block) {
        return block.kind() == Block.Kind.HEADING
                || Lexicons.headings().folded(block.folded()).isPresent();
    }

    private static boolean isSibling(Block first, Block other) {
        if (first.element() == null && other.element() == null) {
            return first.kind() == Block.Kind.ITEM && other.kind() == Block.Kind.ITEM && first.level() == other.level();
        }
        return first.element() != null
                && other.element() != null
                && first.element().normalName().equals(other.element().normalName())
                && Objects.equals(first.element().parent(), other.element().parent())
                && first.element().className().equals(other.element().className());
    }

    /// `2003` above `Founded Year`: the line above fits the label, and the one below does not, or is itself
    /// above a label.
    private boolean isBelowItsValue(int index) {
        Optional<String> field = label(page.block(index));
        if (index == 0
                || field.isEmpty()
                || !fits(field.get(), index - 1)
                || label(page.block(index - 1)).isPresent()) {
            return false;
        }
        return valuesComeFirst(index);
    }

    /// Looks along a run of values and labels in turn: where the last label of it is followed by nothing
    /// that fits it, the values come first.
    private boolean valuesComeFirst(int index) {
        int last = index;
        while (last + 2 < page.size()
                && label(page.block(last + 2)).isPresent()
                && label(page.block(last + 1)).isEmpty()) {
            last += 2;
        }
        String field = label(page.block(last)).orElseThrow();
        boolean fitsBelow = last + 1 < page.size()
                && (fits(field, last + 1)
                        || FactValues.saysNone(page.block(last + 1).text()));
        int first = index;
        while (first - 2 > 0 && label(page.block(first - 2)).isPresent()) {
            first -= 2;
        }
        boolean fitsAbove = fits(label(page.block(first)).orElseThrow(), first - 1);
        return fitsAbove && !fitsBelow && (last > first || FactValues.isSpecific(field));
    }

    private boolean fits(String field, int index) {
        Block block = page.block(index);
        return !isHeading(block) && FactValues.fits(field, block.text());
    }

    private static Optional<String> label(Block block) {
        return block.text().length() > LONGEST_LABEL || block.text().isEmpty()
                ? Optional.empty()
                : Lexicons.labels().folded(block.folded()).or(() -> besideAside(block.text()));
    }

    private static Optional<String> label(String text) {
        return text.length() > LONGEST_LABEL || text.isEmpty()
                ? besideAside(text)
                : Lexicons.labels().kind(text).or(() -> besideAside(text));
    }

    /// `Salary (gross)`
    private static Optional<String> besideAside(String text) {
        int aside = text.indexOf('(');
        return aside <= 0 || aside > LONGEST_LABEL || !text.strip().endsWith(")")
                ? Optional.empty()
                : Lexicons.labels().kind(text.substring(0, aside));
    }

    private void add(String field, Block block, String text, int index) {
        String words = LEADING.matcher(text.strip()).replaceFirst("").strip();
        String value = field.equals("identifier") && words.length() <= SHORT ? SENTENCE.split(words, 2)[0] : words;
        if (FactValues.fits(field, value)) {
            facts.add(new Fact(field, block.stated(value), index));
        }
    }
}
