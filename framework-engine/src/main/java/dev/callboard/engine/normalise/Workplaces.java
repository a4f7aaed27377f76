package dev.callboard.engine.normalise;

import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Workplace;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the work is done: what a field says, then what a location or the title says beside the place, then
/// sentences that can mean nothing else.
///
/// A city is no evidence of work on site, and "Remote: No" none of anything.
final class Workplaces {
    private static final String FIELD = "workplace";
    private static final String DAYS = "onsiteDaysPerWeek";
    private static final int FULL_WEEK = 5;
    private static final Set<String> YES = Set.of("yes", "true", "ja", "oui", "si", "ano", "tak");
    private static final Set<String> NO = Set.of("no", "false", "nein", "non", "ne", "nie", "nee");
    private static final Pattern PARTS = Pattern.compile("[,;/|•·()\\[\\]]|\\.\\s|\\s[-–—]\\s?|[-–—]\\s|:");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[;|\\n]\\s*");
    private static final String SITE =
            "(?:on ?site|in (?:the |our |your |an? )?(?:\\w+ )?office|in office|at (?:the|our) office|in person|from"
                    + " (?:the|our) (?:\\w+ )?office|from the office|vor ort|im buro|sur site|au bureau|en (?:la"
                    + " )?oficina|op kantoor|v kancelari|w biurze)";
    private static final String COUNT =
            "([1-5]|one|two|three|four|five|ein|zwei|drei|vier|deux|trois|dos|tres|twee|drie|dva|tri)";
    private static final List<Pattern> DAYS_ON_SITE = List.of(
            Pattern.compile("\\b" + COUNT
                    + "(?: (?:to |or |bis )?[1-5])?(?: full)? (?:\\w+ )?(?:days?|tage?n?|jours?|dias|dagen|dny|dni)(?:"
                    + " (?:a|per|each|every|the|pro|par|por|of the|out of)? ?(?:the )?(?:work"
                    + " )?(?:week|woche|semaine|semana|week|tyden|tydnu))? (?:\\w+ ){0,2}?"
                    + SITE + "\\b"),
            Pattern.compile("\\b" + SITE + "(?: \\w+){0,4}? (?:for |of |minimum )?" + COUNT
                    + "(?: (?:to |or )?[1-5])?(?: full)? (?:days?|tage?n?|jours?|dagen)(?:"
                    + " (?:a|per|each|every|pro|par))? (?:week|woche|semaine|semana|tyden)\\b"));
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("ein", 1),
            Map.entry("two", 2),
            Map.entry("zwei", 2),
            Map.entry("deux", 2),
            Map.entry("dos", 2),
            Map.entry("twee", 2),
            Map.entry("dva", 2),
            Map.entry("three", 3),
            Map.entry("drei", 3),
            Map.entry("trois", 3),
            Map.entry("tres", 3),
            Map.entry("drie", 3),
            Map.entry("tri", 3),
            Map.entry("four", 4),
            Map.entry("vier", 4),
            Map.entry("five", 5));
    private static final Map<Workplace, Pattern> SENTENCES = Map.of(
            Workplace.HYBRID,
            Pattern.compile("\\b(?:hybrid (?:work|working|role|position|schedule|model|setup|set"
                + " up|environment|arrangement|policy|job|remote|office|opportunity|basis|format|mode|approach|in)|(?:is|are|work|role|position|located|this)"
                + " (?:a )?hybrid\\b(?! cloud)|hybrides arbeiten|hybrid arbeiten|teletravail partiel|modelo"
                + " hibrido|praca hybrydowa|mix of (?:remote|home) and (?:office|on ?site))\\b"),
            Workplace.REMOTE,
            Pattern.compile("\\b(?:(?:can|will|may) work (?:from )?(?:home or )?remote(?:ly)?\\b|fully remote|100"
                    + " remote|remote first|work from anywhere|remote only|this (?:is a |role is |position is |job"
                    + " is )(?:\\w+ )?remote|(?:role|position|job|opportunity) is (?:\\w+ )?remote|remote"
                    + " (?:position|role|job|opportunity)\\b|work remotely from|can be (?:performed|done|based)"
                    + " (?:fully )?remote(?:ly)?|telecommute position|vollstandig remote|100 homeoffice|full"
                    + " remote|100 teletravail|100 remoto|praca w pelni zdalna|home based (?:position|role|job))"),
            Workplace.ON_SITE,
            Pattern.compile(
                    "\\b(?:on ?site only|in office position|based in our office|fully on ?site|100 on ?site|this (?:is"
                        + " an |role is |position is |job is )(?:fully |full ?time |an )?(?:on ?site|in person|in"
                        + " office)|(?:role|position|job) is (?:based )?(?:fully |full ?time )?(?:on ?site|in"
                        + " person|in office|office based)|on ?site (?:position|role)|in person (?:position|role)|work"
                        + " on ?site\\b|not (?:a )?remote|no remote|not eligible for remote|on ?site (?:daily|every"
                        + " day)|in person attendance|must be (?:on ?site|in office)|(?:role|position|job) (?:is"
                        + " )?(?:not|can ?not be) (?:performed )?remote)"));
    /// Not for everybody or not always.
    private static final Pattern HEDGED = Pattern.compile(
            "\\b(?:considered|preferred|optional|occasional(?:ly)?|as needed|if needed|when needed|sometimes|or"
                    + " remote(?:ly)?|ability to)\\b");
    private static final Pattern NOT_REMOTE = Pattern.compile(
            "\\bnot (?:a |an )?(?:\\w+ )?remote|\\bno remote|remote (?:team|teams|customers?|site|sensing|work is"
                    + " not)|\\bunless\\b");

    private final List<RawPosting> readings;
    private final Notebook notebook;

    Workplaces(List<RawPosting> readings, Notebook notebook) {
        this.readings = readings;
        this.notebook = notebook;
    }

    /// Where the work is done, and the least number of days on site, as far as stated.
    record Found(@Nullable Workplace workplace, @Nullable Integer onsiteDays) {}

    Found read(Choice choice, Prose prose) {
        var read = new ArrayList<Reading<Workplace>>();
        readings.forEach(reading -> field(reading.workplace()).ifPresent(read::add));
        if (read.isEmpty()) {
            beside().ifPresent(read::add);
        }
        Stated field = daysInField();
        Integer days = field == null ? days(prose) : days(Fold.fold(field.text()));
        if (days != null) {
            Stated words = field == null ? prose.stated(sentence(prose, DAYS_ON_SITE)) : field;
            notebook.derived(DAYS, words, "days-on-site");
            read.add(Reading.derived(days == FULL_WEEK ? Workplace.ON_SITE : Workplace.HYBRID, words, "days-on-site"));
        } else if (read.isEmpty()) {
            sentence(prose).ifPresent(read::add);
        }
        return new Found(choice.among(FIELD, read, Objects::equals), days);
    }

    /// A field may name several; then hybrid goes before remote, and remote before on-site.
    private Optional<Reading<Workplace>> field(List<Stated> words) {
        var found = new ArrayList<Reading<Workplace>>();
        for (Stated stated : words) {
            String folded = Fold.fold(Words.plain(stated).orElse(""));
            if (YES.contains(folded)) {
                found.add(Reading.stated(Workplace.REMOTE, stated));
            } else if (!NO.contains(folded)) {
                kinds(stated.text()).forEach(kind -> found.add(Reading.stated(kind, stated)));
            }
        }
        return strongest(found);
    }

    private Optional<Reading<Workplace>> beside() {
        var found = new ArrayList<Reading<Workplace>>();
        for (RawPosting reading : readings) {
            if (isRemoteInPart(reading.jobLocations())) {
                continue;
            }
            Stream<Stated> places = Stream.concat(
                            reading.jobLocations().stream(), reading.applicantLocations().stream())
                    .flatMap(Workplaces::words);
            Stream.concat(places, Stream.ofNullable(reading.title()))
                    .forEach(stated -> kinds(stated.text()).forEach(kind -> found.add(Reading.stated(kind, stated))));
            if (!found.isEmpty()) {
                return strongest(found);
            }
        }
        return Optional.empty();
    }

    /// `New York`, `Boston`, `Remote - Canada`: people choose, so nothing is said of all.
    private static boolean isRemoteInPart(List<RawPlace> places) {
        List<List<Workplace>> named = places.stream()
                .flatMap(Workplaces::words)
                .flatMap(words -> SEVERAL.splitAsStream(words.text()))
                .filter(text -> kind(text).isEmpty())
                .map(Workplaces::kinds)
                .toList();
        long remote =
                named.stream().filter(kinds -> kinds.contains(Workplace.REMOTE)).count();
        return remote > 0 && remote < named.size();
    }

    private static Stream<Stated> words(RawPlace place) {
        return Stream.of(place.text(), place.locality(), place.region()).filter(Objects::nonNull);
    }

    private static Optional<Reading<Workplace>> strongest(List<Reading<Workplace>> found) {
        return Stream.of(Workplace.HYBRID, Workplace.REMOTE, Workplace.ON_SITE)
                .flatMap(kind -> found.stream()
                        .filter(reading -> reading instanceof Reading.Understood<Workplace> understood
                                && understood.value() == kind)
                        .limit(1))
                .findFirst();
    }

    private static List<Workplace> kinds(String text) {
        Optional<Workplace> whole = kind(text);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        return PARTS.splitAsStream(text).flatMap(part -> kind(part).stream()).toList();
    }

    private static Optional<Workplace> kind(String words) {
        return Lexicons.workplace().folded(Fold.fold(words)).map(Workplace::valueOf);
    }

    /// `Hybrid - 2 days in the office`, in a field or beside a place.
    private @Nullable Stated daysInField() {
        return readings.stream()
                .flatMap(reading -> Stream.concat(
                        reading.workplace().stream(),
                        reading.jobLocations().stream().flatMap(Workplaces::words)))
                .filter(words -> Amount.hasDigit(words.text()) && days(Fold.fold(words.text())) != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer days(Prose prose) {
        Integer least = null;
        for (Prose.Line line : prose.mentioning(Mention.SITE, Mention.DAYS)) {
            Integer found = days(line.folded());
            least = least == null || (found != null && found < least) ? found : least;
        }
        return least;
    }

    private static @Nullable Integer days(String folded) {
        Integer least = null;
        for (Pattern pattern : DAYS_ON_SITE) {
            Matcher matcher = pattern.matcher(folded);
            if (matcher.find()) {
                String number = matcher.group(1);
                Integer days = NUMBERS.get(number);
                int found = days == null ? Integer.parseInt(number) : days;
                least = least == null ? found : Math.min(least, found);
            }
        }
        return least;
    }

    private static String sentence(Prose prose, List<Pattern> patterns) {
        return prose.mentioning(Mention.SITE, Mention.DAYS).stream()
                .filter(line -> patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(line.folded()).find()))
                .findFirst()
                .map(Prose.Line::text)
                .orElse("");
    }

    private static Optional<Reading<Workplace>> sentence(Prose prose) {
        for (Workplace kind : List.of(Workplace.HYBRID, Workplace.REMOTE, Workplace.ON_SITE)) {
            for (Prose.Line line : prose.mentioning(Mention.valueOf(kind.name()))) {
                String folded = line.folded();
                boolean denied = switch (kind) {
                    case HYBRID -> false;
                    case REMOTE -> Folded.has(NOT_REMOTE, folded);
                    case ON_SITE -> Folded.has(HEDGED, folded);
                };
                Pattern pattern = Objects.requireNonNull(SENTENCES.get(kind));
                if (!denied && !line.section().equals("company") && Folded.has(pattern, folded)) {
                    return Optional.of(Reading.stated(kind, prose.stated(line.text())));
                }
            }
        }
        return Optional.empty();
    }
}
