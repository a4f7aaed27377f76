package dev.callboard.engine.shortcut;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An answer whose rows are the postings of every page of a listing so far, in the same order.
///
/// @param asked whether it was the same when it was asked for without a browser
/// @param list the path of the rows
/// @param names which values of a row, and pairs of them, the addresses may follow from
/// @param link how the address of a posting follows from its row
/// @param around what else the answers say
/// @param row what each row says
/// @param size how many rows each page has after which another comes
/// @param middles how many of those there were
/// @param ends how many others
/// @param signs all that have shown each time whether another page comes
/// @param step how the next address follows
/// @param totals the paths of all numbers that were the total which the page declares; empty where it does
///     not declare one
record ListGuess(
        Template template,
        boolean asked,
        String list,
        List<String> names,
        Template link,
        Familiar around,
        Familiar row,
        int size,
        int middles,
        int ends,
        List<Sign> signs,
        Step step,
        Set<String> totals)
        implements Guess<ListGuess, Explained> {
    private static final int ENOUGH = 3;
    private static final int MAX_NAMES = 60;
    private static final int MAX_PARTS = 8;
    /// Sets the two paths of a pair apart from what stands between their values.
    private static final String BAR = "\t";

    private static final List<String> BETWEEN = List.of("-", "--", "_", ".");

    ListGuess {
        names = List.copyOf(names);
        signs = List.copyOf(signs);
        totals = Set.copyOf(totals);
    }

    /// What one page says; nothing for one that is the last.
    static Optional<ListGuess> of(Address page, Explained explained) {
        ListAnswer answer = explained.answer();
        URI next = explained.links().next();
        Optional<Step> step = next == null ? Optional.empty() : Address.of(next).flatMap(to -> Step.between(page, to));
        Optional<Template> template = Address.of(answer.uri()).flatMap(address -> Template.of(page, address));
        List<String> names = names(explained);
        Optional<Template> link = link(null, names, explained);
        Optional<Familiar> row = row(Familiar.of(answer.rows().getFirst()), answer);
        Set<String> totals = totals(explained);
        boolean isTotalKnown = explained.links().total() == null || !totals.isEmpty();
        if (step.isEmpty() || template.isEmpty() || link.isEmpty() || row.isEmpty() || !isTotalKnown) {
            return Optional.empty();
        }
        int size = answer.rows().size();
        return Optional.of(new ListGuess(
                template.get(),
                answer.asked(),
                answer.list(),
                names,
                link.get(),
                Familiar.of(answer.around()),
                row.get(),
                size,
                1,
                0,
                Sign.of(new Sign.Page(page, answer.around(), size, size)),
                step.get(),
                totals));
    }

    @Override
    public Optional<ListGuess> and(Address page, Explained explained) {
        ListAnswer answer = explained.answer();
        boolean isLast = explained.links().next() == null;
        Optional<Template> both = Address.of(answer.uri())
                .filter(_ -> isAlike(page, explained))
                .flatMap(address -> template.and(page, address));
        Optional<Template> links = link(link, names, explained);
        Optional<Familiar> known = around.and(answer.around());
        Optional<Familiar> each = row(row, answer);
        var stillTotals = new TreeSet<>(totals);
        stillTotals.retainAll(totals(explained));
        boolean isTotalKnown = totals.isEmpty() || !stillTotals.isEmpty();
        if (both.isEmpty() || links.isEmpty() || known.isEmpty() || each.isEmpty() || !isTotalKnown) {
            return Optional.empty();
        }
        return Optional.of(new ListGuess(
                both.get(),
                asked || answer.asked(),
                list,
                names,
                links.get(),
                known.get(),
                each.get(),
                size,
                middles + (isLast ? 0 : 1),
                ends + (isLast ? 1 : 0),
                signs(page, explained),
                step,
                stillTotals));
    }

    private boolean isAlike(Address page, Explained explained) {
        URI next = explained.links().next();
        int rows = explained.answer().rows().size();
        return list.equals(explained.answer().list())
                && (next == null
                        ? rows <= size
                        : rows == size && step.from(page).filter(next::equals).isPresent())
                && totals.isEmpty() == (explained.links().total() == null);
    }

    /// Those that tell of this page, too.
    private List<Sign> signs(Address page, Explained explained) {
        ListAnswer answer = explained.answer();
        boolean goesOn = explained.links().next() != null;
        var shown = new Sign.Page(page, answer.around(), answer.rows().size(), size);
        return signs.stream()
                .filter(sign -> sign.says(shown).filter(more -> more == goesOn).isPresent())
                .toList();
    }

    @Override
    public boolean withPage() {
        return false;
    }

    /// What comes after a page is known only where it was seen that nothing does, too.
    @Override
    public boolean settles() {
        return asked && template.follows() && link.follows() && middles >= ENOUGH && ends > 0 && !signs.isEmpty();
    }

    @Override
    public boolean asNarrowAs(ListGuess other) {
        return template.isAsNarrowAs(other.template);
    }

    /// What a page would say; nothing for the last of a listing, which an answer is never believed to be,
    /// and where what is known does not settle it.
    Optional<PageLinks> read(Address page, ListAnswer answer) {
        var shown = new Sign.Page(page, answer.around(), answer.rows().size(), size);
        boolean goesOn = settles()
                && answer.list().equals(list)
                && answer.rows().size() == size
                && signs.stream()
                        .allMatch(sign -> sign.says(shown).filter(more -> more).isPresent());
        List<URI> postings = answer.rows().stream()
                .flatMap(values -> link.answerOf(row(names, values)).stream())
                .distinct()
                .toList();
        Set<String> declared = totals.stream()
                .map(path -> answer.around().getOrDefault(path, ""))
                .collect(Collectors.toSet());
        boolean isTotalKnown = declared.isEmpty()
                || (declared.size() == 1 && declared.iterator().next().matches("\\d{1,9}"));
        if (!goesOn || postings.size() < size || !isTotalKnown) {
            return Optional.empty();
        }
        Integer total =
                declared.isEmpty() ? null : Integer.valueOf(declared.iterator().next());
        return step.from(page).map(next -> new PageLinks(postings, next, total));
    }

    /// Whether an answer says nothing that none has said.
    boolean isFamiliar(ListAnswer answer) {
        return around.has(answer.around()) && answer.rows().stream().allMatch(row::has);
    }

    /// The paths that all rows have, and two together where they stand so in the address of the first
    /// posting.
    private static List<String> names(Explained explained) {
        Map<String, String> first = explained.answer().rows().getFirst();
        var names = new TreeSet<>(first.keySet());
        explained.answer().rows().forEach(row -> names.retainAll(row.keySet()));
        String posting = explained.links().postings().getFirst().toString();
        List<String> parts = names.stream()
                .filter(name -> !first.getOrDefault(name, "").isEmpty())
                .filter(name -> posting.contains(first.getOrDefault(name, "")))
                .limit(MAX_PARTS)
                .toList();
        Stream<String> pairs = parts.stream()
                .flatMap(one -> parts.stream()
                        .flatMap(other -> BETWEEN.stream().map(between -> one + BAR + between + BAR + other)))
                .filter(pair -> posting.contains(value(pair, first)));
        return Stream.concat(pairs, names.stream()).limit(MAX_NAMES).toList();
    }

    private static Address row(List<String> names, Map<String, String> values) {
        return new Address(
                "", names, names.stream().map(name -> value(name, values)).toList());
    }

    /// One value, or two with what stands between them: `42-senior-cook`; empty where there is none.
    private static String value(String name, Map<String, String> values) {
        String[] pair = name.split(BAR, -1);
        if (pair.length < 3) {
            return values.getOrDefault(name, "");
        }
        String one = values.getOrDefault(pair[0], "");
        String other = values.getOrDefault(pair[2], "");
        return one.isEmpty() || other.isEmpty() ? "" : one + pair[1] + other;
    }

    private static Optional<Template> link(@Nullable Template before, List<String> names, Explained explained) {
        Optional<Template> link = Optional.ofNullable(before);
        for (int i = 0; i < explained.answer().rows().size(); i++) {
            Address row = row(names, explained.answer().rows().get(i));
            Optional<Address> posting = Address.of(explained.links().postings().get(i));
            Optional<Template> so = link;
            link = posting.flatMap(
                    to -> so.isEmpty() ? Template.of(row, to) : so.get().and(row, to));
            if (link.isEmpty()) {
                return link;
            }
        }
        return link;
    }

    private static Optional<Familiar> row(Familiar before, ListAnswer answer) {
        Optional<Familiar> all = Optional.of(before);
        for (Map<String, String> values : answer.rows()) {
            all = all.flatMap(known -> known.and(values));
        }
        return all;
    }

    private static Set<String> totals(Explained explained) {
        String total = String.valueOf(explained.links().total());
        return explained.answer().around().entrySet().stream()
                .filter(value -> value.getValue().equals(total))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
