package dev.callboard.generic;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What an address tells by itself: whether it reads like that of a posting.
final class PostingAddress {
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ID = Pattern.compile("\\d{3,}|\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}");
    private static final Pattern ID_PARAMETER = Pattern.compile(
            "(?i)(?:^|&)(?:[\\w-]*(?:job|vacancy|position|posting|req|stelle|offre|oferta)[\\w-]*|gh_jid|id|jid)=[\\w%-]*\\d[\\w%-]*"
                + "|(?:^|&)(?!page|p[gn]?=|start|from|offset|skip|limit|size|seite|strana|pagina|per_?page|year|month)[\\w-]+="
                + "(?:\\d{3,}|\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12})(?=&|$)|(?:^|&)p=\\d+(?=&|$)");

    private static final Pattern FILE = Pattern.compile("\\.(?:pdf|docx?|odt|rtf|zip|jpe?g|png|webp|svg|mp4|ics)$");
    private static final Pattern YEAR = Pattern.compile("20[0-3]\\d");

    private final List<String> segments;
    private final String query;

    PostingAddress(URI address) {
        String path = address.getPath() == null ? "" : address.getPath().toLowerCase(Locale.ROOT);
        this.segments = Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
        this.query = address.getRawQuery() == null ? "" : address.getRawQuery();
    }

    /// How many parts the path has.
    int depth() {
        return segments.size();
    }

    /// Whether it stands below a part that is called like jobs, or is a page of jobs with an id.
    boolean isBelowJobs() {
        boolean isBelow = segments.size() > 1
                && segments.subList(0, segments.size() - 1).stream().anyMatch(PostingAddress::isJobs);
        return isBelow || (hasIdParameter() && segments.stream().anyMatch(PostingAddress::isJobs));
    }

    boolean isBelowOther() {
        return segments.size() > 1
                && segments.subList(0, segments.size() - 1).stream()
                        .anyMatch(segment -> Words.OTHER.contains(segment)
                                || isAboutJobs(segment)
                                || (!isBelowJobs() && YEAR.matcher(segment).matches()));
    }

    /// Whether it leads to a page that tells of working there.
    boolean isAbout() {
        return Words.isAbout(last().replaceFirst("\\.\\w{2,5}$", ""));
    }

    /// Whether it leads to a list of postings.
    boolean isList() {
        return !hasIdParameter()
                && (segments.isEmpty()
                        || WORD.splitAsStream(last()).anyMatch(Words.LIST::contains)
                        || Words.LIST.contains(last())
                        || Words.PATH.contains(last()));
    }

    boolean hasId() {
        return hasIdParameter()
                || ID.matcher(last()).find()
                || segments.stream().anyMatch(segment -> segment.matches("\\d{3,}"))
                || (segments.size() > 1 && last().matches("\\d+"));
    }

    /// Whether its last part is of several words, as a title is.
    boolean hasSlug() {
        return WORD.splitAsStream(last()).filter(word -> !word.isEmpty()).count() > 1;
    }

    /// Whether a sitemap's address alone shows that it is a posting's.
    boolean isPosting() {
        return mayBePosting() && (hasId() || hasSlug());
    }

    /// Whether nothing in a sitemap's address speaks against its being a posting's.
    boolean mayBePosting() {
        return isBelowJobs() && !isBelowOther() && !isList() && !isAbout() && !isFile();
    }

    /// Whether its last part is called like jobs, or like a list of them.
    boolean endsWithJobs() {
        return !segments.isEmpty() && (isJobs(last()) || Words.LIST.contains(last()));
    }

    /// Whether it leads to what leads to postings: to a site's first page, or one called like careers.
    boolean isLanding() {
        return query.isEmpty() && (segments.isEmpty() || Words.LANDING.contains(last()));
    }

    /// Whether it is not called like jobs at all, as a site's first page is.
    boolean isHome() {
        return segments.stream().noneMatch(PostingAddress::isJobs);
    }

    /// Whether it leads to a form beside the page of a posting.
    boolean isForm() {
        return segments.size() > 1 && Words.FORM.contains(last());
    }

    /// Whether it leads to a file that is no page.
    boolean isFile() {
        return FILE.matcher(last()).find();
    }

    /// Whether any part of it is called like jobs.
    static boolean isNamedLikeJobs(URI address) {
        return new PostingAddress(address).segments.stream().anyMatch(PostingAddress::isJobs);
    }

    private boolean hasIdParameter() {
        return ID_PARAMETER.matcher(query).find();
    }

    private String last() {
        return segments.isEmpty() ? "" : segments.getLast();
    }

    private static boolean isJobs(String segment) {
        return Words.PATH.contains(segment) || (has(segment, Words.PATH) && !has(segment, Words.OTHER));
    }

    /// Career advice, a blog of jobs.
    private static boolean isAboutJobs(String segment) {
        return !Words.PATH.contains(segment) && has(segment, Words.PATH) && has(segment, Words.OTHER);
    }

    private static boolean has(String segment, Set<String> words) {
        return WORD.splitAsStream(segment.replaceFirst("\\.\\w+$", "")).anyMatch(words::contains);
    }
}
