package dev.callboard.engine.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Places that begin with their country or region, as `US-SC-Prosperity` and `TX-Houston` do.
final class CodesFirst {
    private static final Pattern FORM = Pattern.compile("(\\p{L}[\\p{L} .]*)-(\\p{Lu}.*)");

    static boolean is(String part) {
        return parts(part).isPresent();
    }

    /// The names of a place, with what otherwise stands last behind the others.
    static List<String> turned(List<String> names) {
        MatchResult found = parts(names.getFirst()).orElse(null);
        if (found == null) {
            return names;
        }
        boolean country = isCountry(found.group(1));
        List<String> rest = List.of(found.group(2).split("-", country ? 2 : 1));
        boolean region =
                country && rest.size() == 2 && !Regions.of(rest.getFirst()).isEmpty();
        var tokens = new ArrayList<String>();
        tokens.addAll(region ? rest.reversed() : List.of(found.group(2)));
        tokens.add(found.group(1));
        tokens.addAll(names.subList(1, names.size()));
        return tokens;
    }

    private static Optional<MatchResult> parts(String part) {
        if (part.indexOf('-') < 0) {
            return Optional.empty();
        }
        var found = FORM.matcher(part.strip());
        if (!found.matches() || !Gazetteer.cities(part).isEmpty()) {
            return Optional.empty();
        }
        String first = found.group(1);
        return isCountry(first) || Regions.home(Regions.coded(first)).isPresent()
                ? Optional.of(found)
                : Optional.empty();
    }

    private static boolean isCountry(String name) {
        return Countries.named(name).or(() -> Countries.coded(name)).isPresent();
    }

    private CodesFirst() {}
}
