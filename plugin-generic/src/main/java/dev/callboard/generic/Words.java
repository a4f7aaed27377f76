package dev.callboard.generic;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// The words of career sites, from `words.properties` beside this class.
final class Words {
    private static final Properties FILE = load();
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}/]+");

    private static final Pattern NO_PHRASE = Pattern.compile("[^\\p{L}\\p{N}'-]+");

    static final Set<String> PATH = named("path");
    static final Set<String> OTHER = named("other");
    static final Set<String> LIST = named("list");
    static final Set<String> NEXT = named("next");
    static final Set<String> LAST = named("last");
    static final Set<String> OPENINGS = named("openings");
    static final Set<String> CAREERS = named("careers");
    static final Set<String> LANDING = named("landing");
    static final Set<String> FORM = named("form");
    private static final Set<String> TITLE = named("title");
    private static final Set<String> LABEL = named("label");
    private static final Set<String> APPLY = named("apply");
    private static final Set<String> ABOUT = named("about");
    private static final Set<String> NONE = named("none");
    private static final Set<String> MORE = named("more");

    /// How a person is called after what they do, in several languages: a hint, no proof.
    private static final Pattern OCCUPATION = Pattern.compile(
            "(?iu)\\p{L}{2,}(?:er|or|ist|eur|euse|ière|erin|ant|man|woman|ian|ero|era|ista|kraft|mann|frau|nik)\\b");

    /// A regular expression of what shows more of a list on the same page; a number may follow.
    static final String MORE_LABELS = MORE.stream()
            .sorted()
            .map(words -> words.replace("'", ".").replace(" ", " (?:\\d+ )?"))
            .collect(Collectors.joining("|", "(?:", ")(?: .{0,20})?"));

    /// A regular expression of labels of the way to the next page.
    static final String NEXT_LABELS = NEXT.stream().sorted().collect(Collectors.joining("|"));

    /// A regular expression of what a list counts.
    static final String COUNTED = named("counted").stream().sorted().collect(Collectors.joining("|", "(?:", ")"));

    private static final Pattern IS_MORE =
            Pattern.compile(MORE_LABELS, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern IS_OF_LIST =
            Pattern.compile("(?iu)\\b(?:load|laden|charger|cargar|carregar|carica|načíst)\\b"
                    + "|^(?:show|view|see|afficher|voir|mostrar|ver|zobrazit|pokaż|vis)\\b.*\\b" + COUNTED + "\\b");

    /// Whether a text has a word that stands in titles of postings.
    static boolean isTitle(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String spaced = " " + NO_WORD.matcher(lower).replaceAll(" ").strip() + " ";
        return NO_WORD.splitAsStream(lower)
                        .flatMap(word -> Stream.concat(Stream.of(word), Stream.of(word.split("/", -1))))
                        .anyMatch(TITLE::contains)
                || TITLE.stream().anyMatch(words -> words.contains(" ") && spaced.contains(" " + words + " "))
                || TITLE.stream().anyMatch(words -> words.contains("/") && spaced.contains(" " + words + " "));
    }

    /// Whether a text says what a click does and not where it leads.
    static boolean isLabel(String text) {
        return LABEL.contains(bare(text)) || bare(text).isEmpty();
    }

    /// Whether it is a label that only postings have.
    static boolean isApply(String text) {
        return APPLY.contains(bare(text));
    }

    /// Whether a label, or a part of a path, tells of working at a place and not of one posting.
    static boolean isAbout(String text) {
        return ABOUT.contains(bare(text).replace(' ', '-'));
    }

    /// Whether a text names an occupation as far as its form tells.
    static boolean isOccupation(String text) {
        return isTitle(text) || OCCUPATION.matcher(text).find();
    }

    /// Whether a text has one of the phrases in it; within a word only where a script has no spaces.
    static boolean says(Set<String> phrases, String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        String spaced = " " + NO_PHRASE.matcher(lower).replaceAll(" ").strip() + " ";
        return phrases.stream()
                .anyMatch(phrase -> Character.isIdeographic(phrase.codePointAt(0))
                        ? lower.contains(phrase)
                        : spaced.contains(" " + phrase + " "));
    }

    /// Whether it is such a label, and can't be about a text that is cut short.
    static boolean isMoreOfList(String text) {
        return isMore(text) && IS_OF_LIST.matcher(text).find();
    }

    /// Whether a text says that there are no postings.
    static boolean isNone(String text) {
        return says(NONE, text);
    }

    static boolean isMore(String text) {
        return IS_MORE.matcher(GAP.matcher(text).replaceAll(" ").strip()).matches();
    }

    /// An element's text, or what stands for it.
    static String labelOf(Element element) {
        return Stream.of(element.text(), element.attr("aria-label"), element.attr("title"), element.attr("value"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// In lower case and without what stands around it.
    static String bare(String text) {
        return GAP.matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .replaceAll("^[\\s›»>→+:.]+(?=\\p{L})|(?<=\\p{L})[\\s›»>→+:.]+$", "")
                .strip();
    }

    private static Set<String> named(String key) {
        return GAP.splitAsStream(
                        Objects.requireNonNull(FILE.getProperty(key), key).strip())
                .map(word -> word.replace('_', ' '))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Properties load() {
        var properties = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("words.properties"), "words.properties"),
                StandardCharsets.UTF_8)) {
            properties.load(file);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Words() {}
}
