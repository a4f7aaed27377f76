package dev.callboard.engine.normalise;

import dev.callboard.api.posting.Organization;
import dev.callboard.api.posting.RawOrganization;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The organisation that hires: its name by precedence, and what is said of it.
final class Organizations {
    private static final String FIELD = "hiringOrganization";
    private static final Pattern YEAR = Pattern.compile("\\b(1[6-9]\\d\\d|20\\d\\d)\\b");

    private final List<RawPosting> readings;
    private final Notebook notebook;

    Organizations(List<RawPosting> readings, Notebook notebook) {
        this.readings = readings;
        this.notebook = notebook;
    }

    @Nullable
    Organization read(Choice choice) {
        Name name = choice.single(FIELD, reading -> reading.hiringOrganization().name(), Organizations::name);
        if (name == null) {
            return null;
        }
        String founded = fact("founded", RawOrganization::founded);
        Matcher year = YEAR.matcher(founded == null ? "" : founded);
        return new Organization(
                name.text(),
                fact("url", RawOrganization::url),
                fact("logo", RawOrganization::logo),
                fact("industry", RawOrganization::industry),
                fact("size", RawOrganization::size),
                year.find() ? Integer.valueOf(year.group()) : null);
    }

    private static Reading<Name> name(Stated words) {
        return Words.plain(words)
                .map(text -> Reading.stated(new Name(text), words))
                .orElseGet(() -> Reading.unreadable(words));
    }

    private @Nullable String fact(String name, Function<RawOrganization, @Nullable Stated> part) {
        for (RawPosting reading : readings) {
            Stated words = part.apply(reading.hiringOrganization());
            String text = Words.plain(words).orElse(null);
            if (words != null && text != null) {
                notebook.stated(FIELD + "." + name, words);
                return text;
            }
        }
        return null;
    }

    /// Names that differ in case or in the legal form's dots alone are the same.
    private record Name(String text) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Name name && key().equals(name.key());
        }

        @Override
        public int hashCode() {
            return key().hashCode();
        }

        private String key() {
            return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        }
    }
}
