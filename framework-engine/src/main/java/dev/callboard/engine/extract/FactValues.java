package dev.callboard.engine.extract;

import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a text can be the value of a fact: a date has digits or a month, an organisation's name is no
/// sentence.
final class FactValues {
    private static final int SHORT = 80;
    private static final int LONG = 200;
    private static final Pattern DATE = Pattern.compile(
            "(?iu)\\d|\\b(?:today|yesterday|just|now|asap|immediately|immediate|heute|gestern|sofort|aujourd|hier|hoy|ayer|vandaag|gisteren|dnes|vcera|ihned|dzis|wczoraj|spring|summer|autumn|fall|winter)");
    private static final Pattern NOBODY =
            Pattern.compile("(?i)(?:confidential|undisclosed|not disclosed|anonymous|n/?a|private advertiser)(?:"
                    + " (?:company|employer|client))?");
    private static final Pattern NONE = Pattern.compile(
            "(?iu)(?:open(?: |-))?until filled|(?:open )?continuous(?:ly)?|ongoing|rolling(?: basis)?|none|n/?a"
                    + "|not (?:specified|stated|applicable)|bis auf weiteres|laufend|[-–—]");
    private static final Pattern COUNT =
            Pattern.compile("(?iu)(?:showing )?\\d+ (?:locations?|offices?|standorte?|lieux|places?|cities)");
    /// What a form, or whoever tells how to fill it in, asks for: `Select the location from the list`.
    private static final Pattern ORDER = Pattern.compile("(?iu)(?:please |bitte"
            + " )?(?:select|enter|choose|pick|wählen|sélectionne[rz]|choisissez|seleccion[ae]|elija)(?:"
            + " (?:the|a|an|your|one|from|sie|une?|votre|une opción|la|el|su) .*|[ .…]*)");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern SENTENCE = Pattern.compile(
            "(?<!\\b\\p{Lu}\\p{Ll}?)[.!?]\\s+\\p{Lu}|[!?]$|(?<!\\b\\p{Lu}\\p{L}{0,4}|\\b[\\p{L}. ]{1,5})\\.$");
    private static final Set<String> DATES = Set.of("posted", "updated", "verified", "deadline", "start", "window");
    private static final Set<String> NAMES =
            Set.of("title", "organization", "category", "industry", "seniority", "programme");
    /// Fields whose values can be told by their look.
    private static final Set<String> SPECIFIC = Set.of(
            "posted",
            "updated",
            "verified",
            "deadline",
            "salary",
            "employment",
            "founded",
            "size",
            "identifier",
            "workplace");
    private static final Map<String, Pattern> LOOKS = Map.of(
            "founded",
            Pattern.compile("\\b(?:1[6-9]|20)\\d\\d\\b"),
            "size",
            DIGIT,
            "identifier",
            Pattern.compile("^#?[\\p{L}\\d][\\p{L}\\d/_.#-]{1,40}(?: [\\p{L}\\d/_.-]{1,20}){0,2}$"),
            "salary",
            Pattern.compile(
                    "(?iu)^(?!\\d{1,2}\\s*(?:yrs?|years?|months?|weeks?|jahre|monate|ans|mois|años|meses)\\.?$).*\\d"));

    static boolean fits(String field, String value) {
        if (value.isBlank() || value.length() > LONG || ORDER.matcher(value).matches()) {
            return false;
        }
        if (DATES.contains(field)) {
            return value.length() <= SHORT && DATE.matcher(value).find();
        }
        if (field.equals("organization") && NOBODY.matcher(value).matches()) {
            return false;
        }
        if (NAMES.contains(field)) {
            return value.length() <= SHORT && !SENTENCE.matcher(value).find();
        }
        Pattern look = LOOKS.get(field);
        if (look != null) {
            return look.matcher(value).find()
                    && !(field.equals("identifier") && !DIGIT.matcher(value).find());
        }
        return switch (field) {
            case "employment", "workplace" ->
                value.length() <= SHORT && !SENTENCE.matcher(value).find();
            case "location", "applicantLocation", "additionalLocation", "region", "country" ->
                value.length() <= 150
                        && Lexicons.headings().folded(Fold.fold(value)).isEmpty()
                        && !COUNT.matcher(value).matches()
                        && value.indexOf('@') < 0
                        && !value.endsWith(":");
            default -> true;
        };
    }

    /// `Open until filled`, which fits no field and yet stands under its label.
    static boolean saysNone(String value) {
        return NONE.matcher(value.strip()).matches();
    }

    static boolean isSpecific(String field) {
        return SPECIFIC.contains(field);
    }

    private FactValues() {}
}
