package dev.callboard.huzzle;

import dev.callboard.api.extract.Extractor;
import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawOrganization;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.api.posting.RawQuestion;
import dev.callboard.api.posting.RawSection;
import dev.callboard.api.posting.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// The posting of a page that is laid out as Huzzle's are; nothing where it is not.
///
/// Pay is not read here: a page has it in its questions and answers alone, if at all. What kind of place,
/// date or employment the words mean is the framework's to say.
final class HuzzlePage implements Extractor {
    private static final Pattern CLOSED = Pattern.compile("(?i)applications (?:are|have) closed\\.?");
    private static final Pattern SCHEDULE = Pattern.compile("(?i)(?:full|part)[- ]time");
    /// Headings that were made items of the list they stand in.
    private static final Pattern HEADING_ITEM =
            Pattern.compile("(?i)(?:minimum|basic|required|preferred|desired|additional|bonus)"
                    + " (?:qualifications|requirements|skills)\\s*:?|nice to haves?:");

    @Override
    public Optional<RawPosting> extract(Response page) {
        List<Line> lines = PageLines.of(page);
        return Layout.of(lines).map(layout -> read(layout, source(page))).map(posting -> named(posting, lines));
    }

    private static String source(Response page) {
        return page.body().text().stripLeading().startsWith("<") ? "css" : "text";
    }

    private static RawPosting read(Layout layout, String source) {
        RawPostingBuilder posting = RawPosting.builder(source)
                .title(layout.title().stated())
                .datePosted(layout.date().stated())
                .hiringOrganization(organization(layout))
                .generated(generated(layout.lines(Part.SUMMARY)));
        layout.lines(Part.HEAD).stream()
                .filter(line -> CLOSED.matcher(line.text()).matches())
                .forEach(line -> posting.closedSign(line.stated()));
        chips(layout.lines(Part.HEAD), posting);
        questions(layout.lines(Part.QUESTIONS)).forEach(posting::question);
        for (Part part : List.of(Part.REQUIREMENTS, Part.RESPONSIBILITIES, Part.COMPANY)) {
            List<Line> text = layout.lines(part);
            if (!text.isEmpty()) {
                String heading = layout.headings().getOrDefault(part, "About the company");
                posting.section(new RawSection(heading, text.getFirst().stated(html(text))));
            }
        }
        return posting.build();
    }

    /// The company as the offer of notifications names it, kept beside the head's so that a disagreement is
    /// told.
    private static RawPosting named(RawPosting posting, List<Line> lines) {
        return lines.stream()
                .flatMap(line -> Notification.company(line).stream())
                .findFirst()
                .map(name -> posting.and(RawPosting.builder(posting.source())
                        .hiringOrganization(RawOrganization.named(name))
                        .build()))
                .orElse(posting);
    }

    private static RawOrganization organization(Layout layout) {
        return new RawOrganization(
                stated(layout.company()),
                null,
                null,
                stated(layout.facts().get("Industry")),
                stated(layout.facts().get("Employees")),
                stated(layout.facts().get("Founded Year")));
    }

    private static @Nullable Stated stated(@Nullable Line line) {
        return line == null ? null : line.stated();
    }

    /// Kind, schedule and programme are the lines of the first item, categories those of the second, cities
    /// those of the third. Any other number of items does not tell which is which.
    private static void chips(List<Line> head, RawPostingBuilder posting) {
        List<List<Line>> items = new ArrayList<>(head.stream()
                .filter(Line::isItem)
                .collect(Collectors.groupingBy(Line::item, TreeMap::new, Collectors.toList()))
                .values());
        if (items.isEmpty()) {
            return;
        }
        List<Line> kinds = items.getFirst();
        kinds.forEach(line -> posting.employmentType(line.stated()));
        kinds.stream()
                .skip(1)
                .filter(line -> !SCHEDULE.matcher(line.text()).matches())
                .forEach(line -> posting.programme(line.stated()));
        if (items.size() == 3) {
            items.get(1).forEach(line -> posting.category(line.stated()));
            items.get(2).forEach(line -> posting.jobLocation(RawPlace.text(line.stated())));
        }
    }

    private static @Nullable Stated generated(List<Line> lines) {
        return lines.isEmpty()
                ? null
                : lines.getFirst().stated(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
    }

    private static List<RawQuestion> questions(List<Line> lines) {
        var questions = new ArrayList<RawQuestion>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).text().endsWith("?")) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).text().endsWith("?")) {
                    end++;
                }
                String answer =
                        lines.subList(i + 1, end).stream().map(Line::text).collect(Collectors.joining("\n"));
                if (!answer.isEmpty()) {
                    questions.add(new RawQuestion(
                            lines.get(i).stated(), lines.get(i + 1).stated(answer)));
                }
            }
        }
        return questions;
    }

    private static String html(List<Line> lines) {
        var html = new StringBuilder();
        boolean list = false;
        for (Line line : lines) {
            boolean heading =
                    line.level() > 0 || HEADING_ITEM.matcher(line.text()).matches();
            boolean item = line.isItem() && !heading;
            if (item != list) {
                html.append(item ? "<ul>\n" : "</ul>\n");
                list = item;
            }
            String tag = heading ? "h3" : item ? "li" : "p";
            html.append("<%s>%s</%s>\n".formatted(tag, Entities.escape(line.text()), tag));
        }
        return html.append(list ? "</ul>\n" : "").toString();
    }
}
