package dev.callboard.generic;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What addresses have in common: the parts of their paths that are the same in all of them, and numbers.
///
/// @param path of one path that is like them; matches none where they have nothing in common
record AddressPattern(Pattern path) {
    private static final Pattern NONE = Pattern.compile("(?!)");

    static AddressPattern of(List<URI> addresses) {
        List<String[]> paths = addresses.stream().map(AddressPattern::parts).toList();
        String[] first = paths.getFirst();
        if (paths.size() < 2 || paths.stream().anyMatch(path -> path.length != first.length)) {
            return new AddressPattern(NONE);
        }
        var pattern = new ArrayList<String>();
        boolean hasFixed = false;
        for (int i = 0; i < first.length; i++) {
            int at = i;
            boolean isSame = paths.stream().allMatch(path -> path[at].equals(first[at]));
            boolean isNumber = paths.stream().allMatch(path -> path[at].matches("\\d+"));
            hasFixed |= isSame && !first[i].isEmpty();
            pattern.add(isSame ? Pattern.quote(first[i]) : isNumber ? "\\d+" : "[^/]+");
        }
        return new AddressPattern(hasFixed ? Pattern.compile(String.join("/", pattern)) : NONE);
    }

    boolean matches(URI address) {
        return path.matcher(String.join("/", parts(address))).matches();
    }

    private static String[] parts(URI address) {
        String path = address.getRawPath();
        return path == null ? new String[] {""} : path.split("/", -1);
    }
}
