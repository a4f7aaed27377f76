package dev.callboard.engine.shortcut;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How the address of an answer follows from that of its page: each of its values is always the same, or
/// stands in the page's address. What was the same on all pages is taken for a condition, not for chance.
///
/// @param pages the shape of the pages' addresses
/// @param origin of the answers' addresses
/// @param marks of the answers' addresses
/// @param page what is known of the values of the pages' addresses
/// @param answer what is known of the values of the answers' addresses
record Template(String pages, String origin, List<String> marks, List<Part> page, List<Part> answer) {
    Template {
        marks = List.copyOf(marks);
        page = List.copyOf(page);
        answer = List.copyOf(answer);
    }

    /// What one page says; nothing where no value of the answer's address stands in the page's.
    static Optional<Template> of(Address page, Address answer) {
        var template = new Template(
                page.shape(),
                answer.origin(),
                answer.marks(),
                page.values().stream().map(value -> new Part(value, List.of())).toList(),
                answer.values().stream().map(value -> Part.of(value, page)).toList());
        return template.answer.stream().allMatch(part -> part.from().isEmpty())
                ? Optional.empty()
                : Optional.of(template);
    }

    /// What this and another page say together; nothing where they can't both be right.
    Optional<Template> and(Address otherPage, Address otherAnswer) {
        if (!otherPage.shape().equals(pages)
                || !otherAnswer.origin().equals(origin)
                || !otherAnswer.marks().equals(marks)) {
            return Optional.empty();
        }
        var both = new Template(
                pages, origin, marks, and(page, otherPage, otherPage), and(answer, otherAnswer, otherPage));
        return both.answer.stream().anyMatch(Part::isUnknown) ? Optional.empty() : Optional.of(both);
    }

    /// Whether the address of the answer has been another for another page.
    boolean follows() {
        return answer.stream().anyMatch(part -> part.always() == null);
    }

    /// The address of a page's answer; nothing for a page that is not like those it was learned from, or
    /// where what is known of them gives more than one.
    Optional<URI> answerOf(Address other) {
        boolean isLike = follows()
                && other.shape().equals(pages)
                && IntStream.range(0, page.size())
                        .allMatch(i -> isAlike(page.get(i), other.values().get(i)));
        if (!isLike) {
            return Optional.empty();
        }
        var address = new StringBuilder(origin);
        for (int i = 0; i < answer.size(); i++) {
            Optional<String> value = answer.get(i).in(other);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            address.append(marks.get(i)).append(value.get());
        }
        return Optional.of(URI.create(address.toString()));
    }

    /// Whether it takes as much for granted as another does.
    boolean isAsNarrowAs(Template other) {
        return fixed(page).equals(fixed(other.page)) && fixed(answer).equals(fixed(other.answer));
    }

    private static List<Optional<String>> fixed(List<Part> parts) {
        return parts.stream().map(part -> Optional.ofNullable(part.always())).toList();
    }

    private static boolean isAlike(Part part, String value) {
        return part.always() == null || value.equals(part.always());
    }

    private static List<Part> and(List<Part> parts, Address other, Address page) {
        var both = new ArrayList<Part>();
        for (int i = 0; i < parts.size(); i++) {
            both.add(parts.get(i).and(other.values().get(i), page));
        }
        return both;
    }
}
