package dev.callboard.engine.normalise;

import dev.callboard.api.posting.Identifier;
import dev.callboard.api.posting.Question;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawQuestion;
import dev.callboard.api.posting.Stated;
import dev.callboard.api.posting.Unknown;
import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fields of a posting that are taken over in the source's own words.
final class Facts {
    private static final int LONGEST_SKILL = 60;
    private static final Pattern LIST = Pattern.compile("\\s*[;•·|\\n]\\s*|,\\s+(?![^()]*\\))");
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{Alnum}._%+-]{1,64}@(?:[\\p{Alnum}-]{1,63}\\.){1,4}\\p{Alpha}{2,24}");
    private static final int LONGEST_NAME = 64;
    private static final Set<String> NO_IDENTIFIER = Set.of("see opening id", "evergreen", "various", "multiple");

    private final List<RawPosting> readings;
    private final Notebook notebook;
    private final Prose prose;

    Facts(List<RawPosting> readings, Notebook notebook, Prose prose) {
        this.readings = readings;
        this.notebook = notebook;
        this.prose = prose;
    }

    List<Identifier> identifiers() {
        Map<String, Identifier> found = new LinkedHashMap<>();
        readings.stream()
                .flatMap(reading -> reading.identifiers().stream())
                .forEach(stated -> Words.plain(stated.value())
                        .filter(value -> !NO_IDENTIFIER.contains(Fold.fold(value)))
                        .filter(value -> found.putIfAbsent(value, new Identifier(stated.name(), value)) == null)
                        .ifPresent(_ -> notebook.stated("identifiers", stated.value())));
        return List.copyOf(found.values());
    }

    List<String> categories() {
        return texts("categories", RawPosting::categories, words -> Words.plain(words).stream());
    }

    List<String> skills() {
        return texts("skills", RawPosting::skills, Facts::split);
    }

    /// Each skill of a list in one text; a sentence about skills is no list.
    private static Stream<String> split(Stated words) {
        if (Words.hasTag(words.text())) {
            return Stream.empty();
        }
        return LIST.splitAsStream(words.text())
                .flatMap(part -> Words.plain(part).stream())
                .filter(part -> part.length() <= LONGEST_SKILL);
    }

    private List<String> texts(
            String field, Function<RawPosting, List<Stated>> part, Function<Stated, Stream<String>> reader) {
        for (RawPosting reading : readings) {
            List<Stated> stated = part.apply(reading);
            List<String> texts = stated.stream().flatMap(reader).distinct().toList();
            if (!texts.isEmpty()) {
                stated.forEach(words -> notebook.stated(field, words));
                return texts;
            }
        }
        notebook.unknown(field, Unknown.NOT_STATED);
        return List.of();
    }

    /// As a field names it, else as the title or the type of employment does.
    @Nullable
    String programme() {
        Optional<Stated> field = readings.stream()
                .flatMap(reading -> reading.programmes().stream())
                .findFirst();
        Optional<String> text = field.flatMap(words -> Words.plain(words));
        if (text.isPresent()) {
            notebook.stated("programme", field.get());
            return text.get();
        }
        List<Stated> others = readings.stream()
                .flatMap(reading ->
                        Stream.concat(Stream.ofNullable(reading.title()), reading.employmentTypes().stream()))
                .toList();
        for (Stated words : others) {
            Optional<String> named = Lexicons.programmes()
                    .first(Fold.fold(words.text()))
                    .flatMap(found -> asWritten(words.text(), found.phrase()));
            if (named.isPresent()) {
                notebook.stated("programme", words);
                return named.get();
            }
        }
        notebook.unknown("programme", Unknown.NOT_STATED);
        return null;
    }

    /// The words of a text that fold to a phrase.
    private static Optional<String> asWritten(String text, String phrase) {
        String[] words = phrase.split(" ", -1);
        var pattern = new StringBuilder("(?iu)");
        for (int i = 0; i < words.length; i++) {
            pattern.append(i == 0 ? "" : "[^\\p{L}\\d]+").append(Pattern.quote(words[i]));
        }
        Matcher matcher = Pattern.compile(pattern.toString()).matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /// Addresses to write to, from fields and from the text.
    List<String> contacts() {
        Set<String> found = new LinkedHashSet<>();
        readings.stream().flatMap(reading -> reading.contacts().stream()).forEach(words -> addresses(words, found));
        for (Prose.Line line : prose.lines()) {
            if (line.text().indexOf('@') > 0) {
                addresses(prose.stated(line.text()), found);
            }
        }
        if (found.isEmpty()) {
            notebook.unknown("contacts", Unknown.NOT_STATED);
        }
        return List.copyOf(found);
    }

    private void addresses(Stated words, Set<String> found) {
        if (words.text().indexOf('@') < 0) {
            return;
        }
        Matcher matcher = EMAIL.matcher(words.text());
        // No more stands before the sign than an address may have there.
        matcher.region(
                Math.max(0, words.text().indexOf('@') - LONGEST_NAME),
                words.text().length());
        while (matcher.find()) {
            if (found.add(matcher.group())) {
                notebook.stated("contacts", new Stated(matcher.group(), words.where()));
            }
        }
    }

    List<Question> faq() {
        var questions = new ArrayList<Question>();
        for (RawPosting reading : readings) {
            for (RawQuestion question : reading.faq()) {
                Words.plain(question.question())
                        .ifPresent(asked -> Words.plain(question.answer()).ifPresent(answer -> {
                            questions.add(new Question(asked, answer));
                            notebook.stated("faq", question.question());
                        }));
            }
            if (!questions.isEmpty()) {
                return questions;
            }
        }
        return questions;
    }

    @Nullable
    String generated() {
        for (RawPosting reading : readings) {
            if (reading.generated() != null) {
                notebook.stated("generated", reading.generated());
                return reading.generated().text();
            }
        }
        return null;
    }
}
