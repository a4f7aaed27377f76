package dev.callboard.engine.shortcut;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An address in its parts, as they are written.
///
/// @param origin what stands before the path
/// @param marks what leads to each value: `/` to a segment of the path, `?name=` or `&name=` to a value of
///     the query
/// @param values as many as there are marks
record Address(String origin, List<String> marks, List<String> values) {
    private static final int MAX_PARTS = 40;

    Address {
        marks = List.copyOf(marks);
        values = List.copyOf(values);
    }

    /// Nothing for an address that is no page's own: with a fragment, a user, or no host at all.
    static Optional<Address> of(URI uri) {
        String authority = uri.getRawAuthority();
        if (uri.getRawFragment() != null || authority == null || authority.contains("@")) {
            return Optional.empty();
        }
        var marks = new ArrayList<String>();
        var values = new ArrayList<String>();
        String path = String.valueOf(uri.getRawPath());
        for (String segment :
                path.isEmpty() ? List.<String>of() : List.of(path.substring(1).split("/", -1))) {
            marks.add("/");
            values.add(segment);
        }
        String query = uri.getRawQuery();
        String before = "?";
        for (String pair : query == null ? List.<String>of() : List.of(query.split("&", -1))) {
            int value = pair.indexOf('=') + 1;
            marks.add(before + (value == 0 ? pair : pair.substring(0, value)));
            values.add(value == 0 ? "" : pair.substring(value));
            before = "&";
        }
        return marks.size() > MAX_PARTS
                ? Optional.empty()
                : Optional.of(new Address(uri.getScheme() + "://" + authority, marks, values));
    }

    /// What addresses of the same kind have in common: everything but the values.
    String shape() {
        return origin + String.join("", marks);
    }

    URI uri() {
        var text = new StringBuilder(origin);
        for (int i = 0; i < marks.size(); i++) {
            text.append(marks.get(i)).append(values.get(i));
        }
        return URI.create(text.toString());
    }

    /// Puts its values under names of their own: `/url#2` for the second of the one at `/url`.
    void addTo(Map<String, String> parts, String path) {
        for (int i = 0; i < values.size(); i++) {
            parts.put(path + "#" + (i + 1), values.get(i));
        }
    }
}
