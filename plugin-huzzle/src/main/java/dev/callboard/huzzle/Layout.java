package dev.callboard.huzzle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A page cut into what Huzzle's pages are made of.
///
/// The date right below the company's name is what it is known by: no other part is on every page.
///
/// @param company the line of its name in the head; null where there is none
/// @param parts the lines of each part without its heading
/// @param headings the words of the headings of the parts there are
/// @param facts values that stand above their labels, by label
record Layout(
        Line title,
        @Nullable Line company,
        Line date,
        Map<Part, List<Line>> parts,
        Map<Part, String> headings,
        Map<String, Line> facts) {
    private static final Pattern DATE = Pattern.compile("(?i)\\d+\\+? ?[a-z]{1,7} ago|today|yesterday|just"
            + " now|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \\d{1,2}(?:, \\d{4})?");
    private static final Pattern PICTURE = Pattern.compile("(?i)image|logo of .*");
    private static final Map<String, Pattern> FACTS = Map.of(
            "Industry", Pattern.compile("[^\\d?]{2,60}"),
            "Employees", Pattern.compile("\\d[\\d,]*(?:\\+|\\s?[-–]\\s?\\d[\\d,]*)?"),
            "Founded Year", Pattern.compile("\\d{4}"));

    /// The page's layout, or nothing where it is not Huzzle's.
    static Optional<Layout> of(List<Line> page) {
        List<Line> lines = page.stream()
                .filter(line -> !PICTURE.matcher(line.text()).matches())
                .toList();
        int date = date(lines);
        int title = date < 0 ? -1 : title(lines, date);
        if (title < 0) {
            return Optional.empty();
        }
        Line company = date - 1 > title ? lines.get(date - 1) : null;
        var cut = new Cut(lines, date + 1);
        boolean isPosting = cut.parts.containsKey(Part.REQUIREMENTS) || cut.parts.containsKey(Part.RESPONSIBILITIES);
        return isPosting
                ? Optional.of(
                        new Layout(lines.get(title), company, lines.get(date), cut.parts, cut.headings, cut.facts))
                : Optional.empty();
    }

    List<Line> lines(Part part) {
        return parts.getOrDefault(part, List.of());
    }

    /// The first date before the first part that has a heading.
    private static int date(List<Line> lines) {
        for (int i = 1; i < lines.size() && Part.HEAD.begunBy(lines.get(i)).isEmpty(); i++) {
            if (DATE.matcher(lines.get(i).text()).matches()) {
                return i;
            }
        }
        return -1;
    }

    /// The page's first heading; without markup, the line above the company's.
    private static int title(List<Line> lines, int date) {
        for (int i = 0; i < date; i++) {
            if (lines.get(i).level() == 1) {
                return i;
            }
        }
        boolean marked = lines.stream().anyMatch(line -> line.level() > 0);
        return marked ? -1 : date - 2;
    }

    /// The lines below the date, each put where it belongs.
    private static final class Cut {
        private final Map<Part, List<Line>> parts = new EnumMap<>(Part.class);
        private final Map<Part, String> headings = new EnumMap<>(Part.class);
        private final Map<String, Line> facts = new HashMap<>();
        private final Set<Integer> taken = new HashSet<>();

        private Cut(List<Line> lines, int start) {
            int first = facts(lines, start);
            int tagline = first < 0 ? -1 : tagline(lines, first);
            Part part = Part.HEAD;
            for (int i = start; i < lines.size(); i++) {
                Line line = lines.get(i);
                Optional<Part> begun = part.begunBy(line);
                if (begun.isPresent()) {
                    part = begun.get();
                    headings.putIfAbsent(part, line.text());
                }
                if (i == tagline) {
                    add(Part.COMPANY, line);
                } else if ((begun.isEmpty() || part == Part.REST) && !taken.contains(i)) {
                    add(part, line);
                }
            }
        }

        private void add(Part part, Line line) {
            parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(line);
        }

        /// Takes the values above their labels; answers where the first of them is, or -1.
        private int facts(List<Line> lines, int start) {
            int first = -1;
            for (int i = start + 1; i < lines.size(); i++) {
                Line value = lines.get(i - 1);
                Pattern look = FACTS.get(lines.get(i).text());
                if (look != null && look.matcher(value.text()).matches() && !taken.contains(i - 1)) {
                    facts.putIfAbsent(lines.get(i).text(), value);
                    taken.add(i - 1);
                    taken.add(i);
                    first = first < 0 ? i - 1 : first;
                }
            }
            return first;
        }

        /// One line on the company may stand above its facts; below a question it is the answer.
        private static int tagline(List<Line> lines, int facts) {
            int line = facts - 1;
            boolean answers = line > 0 && lines.get(line - 1).text().endsWith("?");
            boolean alone = line > 0 && !lines.get(line).isItem() && !answers;
            return alone && Part.HEAD.begunBy(lines.get(line)).isEmpty() ? line : -1;
        }
    }
}
