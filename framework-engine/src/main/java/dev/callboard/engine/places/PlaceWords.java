package dev.callboard.engine.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a text on places that do not name one: labels, ways of working, postcodes, notes.
final class PlaceWords {
    private static final String WAY = "(?:(?:fully|100 ?%|partly|partially|mostly|optionally)"
        + " )?(?:remote|hybrid|on-?site|in[- ]office|home[- ]?office|home[- ]based|work from home|wfh|in[- ]person|vor"
        + " ort|télétravail|présentiel|teletrabajo|thuiswerken)(?:[-"
        + " ](?:first|only|work|working|possible|friendly|optional|job|position|role|eligible))?";
    /// Each way of working has one of these.
    private static final List<String> WAY_WORDS = List.of(
            "remote",
            "hybrid",
            "site",
            "office",
            "home",
            "wfh",
            "person",
            "vor ort",
            "télétravail",
            "présentiel",
            "teletrabajo",
            "thuiswerken",
            "anywhere");
    private static final Pattern WAY_ONLY = Pattern.compile("(?iu)" + WAY);
    private static final Pattern LEADING = Pattern.compile("(?iu)^(?:" + WAY
            + "|anywhere)(?:\\s*[-–—:/,|•·]+\\s*|\\s+(?:(?:based"
            + " )?in|within|from|across)\\s+(?:the\\s+)?|\\s+)(?=\\S)");
    private static final Pattern TRAILING =
            Pattern.compile("(?iu)(?:\\s*[-–—:/,|•·]+\\s*|\\s+(?:(?:or|oder|ou|and|und|&)\\s+)?)" + WAY + "$");
    private static final Pattern LABEL =
            Pattern.compile("(?iu)^(?:(?:job |work |office )?locations?|standorte?|einsatzort|arbeitsort|lieux?(?: de"
                    + " travail)?|localisation|ubicación|sede|lokalita|místo (?:výkonu"
                    + " )?práce|lokalizacja|locatie|standplaats)\\s*:\\s*");
    private static final Pattern OPENING =
            Pattern.compile("(?i)^(?:\\d+ (?:vacanc(?:y|ies)|positions?|openings?) in|based in|office in|located"
                    + " in|near|in)\\s+(?:the\\s+)?");
    private static final Pattern ASIDE = Pattern.compile("\\s*[(\\[]([^()\\[\\]]*)[)\\]]");
    private static final Pattern NOWHERE =
            Pattern.compile("(?iu)anywhere(?: in the world)?|world ?wide|global(?:ly)?|various(?:"
                + " locations)?|(?:multiple|several|many|all|\\d+)"
                + " (?:locations?|offices?|cities|places)|multiple|nationwide|flexible|distributed|bundesweit|weltweit|mehrere"
                + " standorte|verschiedene standorte|partout|no office location|any location");
    private static final Set<String> AREAS = Set.of(
            "europe",
            "european union",
            "eu",
            "emea",
            "apac",
            "latam",
            "dach",
            "americas",
            "north america",
            "south america",
            "latin america",
            "asia",
            "africa",
            "middle east",
            "europa",
            "benelux",
            "nordics",
            "scandinavia");
    private static final Pattern AREA = Pattern.compile(
            "(?i)(?:greater|metro)\\s+(.+?)(?:\\s+(?:metropolitan )?area)?|(.+?)\\s+(?:metropolitan |metro )?area");
    private static final Map<String, Region> BAY = Map.of(
            "sfbay", new Region("US", "CA", null),
            "sanfranciscobay", new Region("US", "CA", null),
            "bay", new Region("US", "CA", null));
    private static final Pattern POSTCODE_FIRST = Pattern.compile(
            "^(?:([A-Z]{1,2})[- ]?)?(?:\\d{3} \\d{2}|\\d{2}-\\d{3}|\\d{4} [A-Z]{2}|\\d{4,6})\\s+(?=\\p{L})");
    private static final Pattern POSTCODE_LAST = Pattern.compile(
            "\\s+(?:\\d{5}(?:-\\d{4})?|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d" + "|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})$");
    private static final Pattern POSTCODE = Pattern.compile(
            "(?:[A-Z]{1,2}-)?\\d{4,6}(?:-\\d{3,4})?|\\d{3} \\d{2}|\\d{2}-\\d{3}|\\d{4} [A-Z]{2}|[A-Z]\\d[A-Z]"
                    + " ?\\d[A-Z]\\d|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}");
    private static final Pattern NUMBER_LAST = Pattern.compile("^(.+?)\\s+\\d{1,4}(?:er|e|ème)?$");
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*|\\s+[-–—]\\s+");
    private static final Pattern REGION = Pattern.compile(
            "(?iu).+\\s(?:province|region|county|state|district|prefecture|governorate|oblast|kraj|län|fylke)|(?:metro|provincia|departamento|região|région)\\s.+");
    private static final Pattern CODE_LAST = Pattern.compile("(.+?)\\s+([A-Z]{2,3})");
    /// What stood on a country's cars stands before its postcodes.
    private static final Map<String, String> CARS = Map.ofEntries(
            Map.entry("D", "DE"),
            Map.entry("A", "AT"),
            Map.entry("CH", "CH"),
            Map.entry("F", "FR"),
            Map.entry("B", "BE"),
            Map.entry("NL", "NL"),
            Map.entry("L", "LU"),
            Map.entry("I", "IT"),
            Map.entry("E", "ES"),
            Map.entry("CZ", "CZ"),
            Map.entry("PL", "PL"));

    /// The text without labels, notes and ways of working; empty where it has nothing else.
    static String named(String text) {
        String line = text.strip();
        if (line.indexOf(':') >= 0) {
            line = LABEL.matcher(line).replaceFirst("");
        }
        if (line.indexOf('(') >= 0 || line.indexOf('[') >= 0) {
            line = ASIDE.matcher(line)
                    .replaceAll(aside -> places(aside.group(1)) ? ", " + Matcher.quoteReplacement(aside.group(1)) : " ")
                    .strip();
        }
        boolean way = hasWay(line);
        if (way && WAY_ONLY.matcher(line).matches()) {
            return "";
        }
        String before;
        do {
            before = line;
            if (way) {
                line = LEADING.matcher(line).replaceFirst("");
                line = TRAILING.matcher(line).replaceFirst("");
            }
            line = OPENING.matcher(line).replaceFirst("").strip();
        } while (!line.equals(before));
        line = withoutMarks(line);
        return (way && WAY_ONLY.matcher(line).matches())
                        || NOWHERE.matcher(line).matches()
                ? ""
                : line;
    }

    /// Whether a name says itself that a region has it: `Nairobi County`.
    static boolean isRegion(String name) {
        return REGION.matcher(name).matches();
    }

    private static boolean hasWay(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return WAY_WORDS.stream().anyMatch(lower::contains);
    }

    private static String withoutMarks(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isMark(line.charAt(start))) {
            start++;
        }
        while (end > start && isMark(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    private static boolean isMark(char c) {
        return Character.isWhitespace(c) || ",;:|/–—-".indexOf(c) >= 0;
    }

    /// The names in a text, as they stand, without postcodes, and without what is larger than a country
    /// where there is more: `APAC - Singapore`, `India, Multiple Locations`.
    static List<String> tokens(String line) {
        List<String> parts = List.of(BETWEEN.split(line));
        if (parts.size() <= 2) {
            parts = CodesFirst.turned(parts);
        }
        var tokens = new ArrayList<String>();
        for (String part : parts) {
            String token = withoutPostcode(part.strip());
            if (!token.isEmpty() && !(hasWay(token) && WAY_ONLY.matcher(token).matches())) {
                tokens.addAll(withCode(token));
            }
        }
        List<String> places = tokens.stream()
                .filter(token -> !isArea(token) && !NOWHERE.matcher(token).matches())
                .toList();
        return places.isEmpty() ? tokens : places;
    }

    /// The country a postcode's first letters name.
    static Optional<String> countryOfPostcode(String text) {
        var postcode = POSTCODE_FIRST.matcher(text.strip());
        return hasDigit(text) && postcode.find() && postcode.group(1) != null
                ? Optional.ofNullable(CARS.get(postcode.group(1)))
                : Optional.empty();
    }

    static boolean isArea(String text) {
        return AREAS.contains(text.toLowerCase(Locale.ROOT));
    }

    /// The city an area is called after, as in `Greater Boston Area`.
    static Optional<String> centre(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.contains("area") && !lower.contains("metro") && !lower.contains("greater")) {
            return Optional.empty();
        }
        var area = AREA.matcher(text);
        return area.matches() ? Optional.of(area.group(1) == null ? area.group(2) : area.group(1)) : Optional.empty();
    }

    /// The region an area is in whose centre is no city.
    static Optional<Region> regionOfArea(String centre) {
        return Optional.ofNullable(BAY.get(Names.fold(centre)));
    }

    /// Whether it can be the name of a town: short, and without digits.
    static boolean isName(String token) {
        return token.length() <= 40
                && token.split("\\s+").length <= 5
                && token.chars().noneMatch(Character::isDigit)
                && token.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean places(String aside) {
        return Arrays.stream(aside.split("\\s*,\\s*"))
                .anyMatch(name -> isArea(name)
                        || Countries.named(name).isPresent()
                        || Countries.coded(name).isPresent()
                        || !Regions.of(name).isEmpty()
                        || !Gazetteer.cities(name).isEmpty());
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static String withoutPostcode(String part) {
        if (!hasDigit(part)) {
            return part;
        }
        if (POSTCODE.matcher(part).matches() || part.chars().allMatch(Character::isDigit)) {
            return "";
        }
        String token = POSTCODE_FIRST.matcher(part).replaceFirst("");
        token = POSTCODE_LAST.matcher(token).replaceFirst("");
        var number = NUMBER_LAST.matcher(token);
        if (number.matches() && Gazetteer.cities(token).isEmpty()) {
            String name = number.group(1);
            List<String> parts = withCode(name);
            boolean known = parts.size() > 1
                    || !Gazetteer.cities(name).isEmpty()
                    || !Regions.coded(name).isEmpty();
            return known ? name : token;
        }
        return token;
    }

    /// `Austin TX` without its comma.
    private static List<String> withCode(String token) {
        var code = CODE_LAST.matcher(token);
        if (token.indexOf(' ') > 0
                && code.matches()
                && Gazetteer.cities(token).isEmpty()
                && !Gazetteer.cities(code.group(1)).isEmpty()) {
            Optional<Qualifier> qualifier = Qualifier.after(List.of(code.group(1)), code.group(2));
            if (qualifier.isPresent()) {
                return List.of(code.group(1), code.group(2));
            }
        }
        return List.of(token);
    }

    private PlaceWords() {}
}
