package dev.callboard.engine.places;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Words that are names of places and mean something else as well.
final class Vocabulary {
    private static final int LARGE = 100_000;
    private static final Pattern CAPITALISED = Pattern.compile(
            "(?:(?:\\p{Lu}[\\p{L}'’.]*[ -])(?:\\p{L}[\\p{L}'’.]*[ -])*)?(?:[dl]['’])?[\\p{Lu}\\p{Lo}][\\p{L}'’.]*");

    /// Cities whose names are ordinary words or names of people and things.
    private static final Set<String> ORDINARY = Set.copyOf(List.of(
            ("abo reading sumy abo nice mobile most split bath orange enterprise man of date bell best sale buy bend"
                + " male bury troy lens mary gary kent hull essen waterloo victoria santiago valencia concord"
                + " independence aurora madison jackson lincoln charlotte austin phoenix florence sofia paris milan"
                + " adelaide darwin wellington hamilton nelson logan regina carson taylor spring corona surprise"
                + " commerce media many moscow columbia denver dallas houston orlando chester lancaster preston warren"
                + " tyler arlington glendale central union progreso mission liberal hope normal eagle page power"
                + " sunrise bar bor chur deal war gap kit pen salt sparks start ford cary olive rugby ware hove delta"
                + " sandy green marathon marketing male batman basel trier worms hof tours angers brest cancer sens"
                + " vire laval nancy vienna dover derby halle singen regen weil leer celle peine sale pop paradise"
                + " temple summit bridge garland savannah eugene jordan carmel cordoba")
                    .split(" ")));

    /// What they mean beside the city is rare where the city is this well known.
    private static final Set<String> CITIES_FIRST = Set.copyOf(
            List.of(("paris milan vienna moscow denver dallas houston orlando phoenix sofia basel valencia essen nancy"
                            + " waterloo tours florence halle adelaide austin charlotte wellington trier santiago")
                    .split(" ")));

    /// Words of titles, teams and the like.
    private static final Pattern NO_TOWN = Pattern.compile(
            "(?iu).*\\b(?:engineer(?:ing)?|developer|manager|management|sales|marketing|senior|junior|lead|head|director|intern(?:ship)?"
                + "|analyst|designer|design|product|software|data|remote|hybrid|office|job|jobs|team|full|part|time|contract|apply|salary"
                + "|support|customer|service|services|finance|legal|operations|specialist|assistant|associate|officer|nurse|driver|posted"
                + "|company|inc|llc|ltd|gmbh|the|and|our|your|we|you|all|any|other|headquarters|hq|consultant|technician|scientist"
                + "|architect|coordinator|representative|experience|careers?|news|about|contact|home|suite|floor|street|road|avenue)\\b.*");

    /// Whether a name that stands alone means the city and hardly anything else.
    static boolean isSurelyCity(String name, City city) {
        String key = Names.fold(name);
        boolean ordinary = ORDINARY.contains(key) && !CITIES_FIRST.contains(key);
        return (city.population() >= LARGE || name.indexOf(' ') > 0)
                && !ordinary
                && CAPITALISED.matcher(name).matches()
                && !isWork(name);
    }

    /// Whether a name can be that of a city and is no ordinary word.
    static boolean isCityName(String name) {
        return mayBeTown(name) && !ORDINARY.contains(Names.fold(name));
    }

    /// Whether words before a region's name can be that of a town.
    static boolean mayBeTown(String name) {
        return name.length() <= 30
                && name.split("[ -]").length <= 3
                && CAPITALISED.matcher(name).matches()
                && !isWork(name);
    }

    /// Whether the words are about the work and not where it is.
    static boolean isWork(String name) {
        return NO_TOWN.matcher(name).matches();
    }

    private Vocabulary() {}
}
