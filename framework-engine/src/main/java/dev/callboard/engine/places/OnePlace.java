package dev.callboard.engine.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names in a text that speaks of one place, taken apart.
final class OnePlace {
    /// Cities that are regions of their countries.
    private static final Set<String> CITY_REGIONS = Set.of("DE-BE", "DE-HH", "AT-9", "CZ-10");

    /// Cities that are countries.
    private static final Set<String> CITY_COUNTRIES = Set.of("SG", "HK", "MO", "MC", "VA");

    private static final int LARGE = 100_000;

    private final String text;
    private final List<Step> steps = new ArrayList<>();
    private @Nullable String locality;
    private @Nullable String region;
    private @Nullable String country;
    private PlaceReading.@Nullable Contradiction contradiction;
    private boolean certain = true;

    private OnePlace(String text) {
        this.text = text;
    }

    /// @param text the words of the source
    /// @param tokens the names in it, the innermost first
    static PlaceReading read(String text, List<String> tokens) {
        var place = new OnePlace(text);
        if (tokens.size() == 1) {
            place.single(tokens.getFirst());
        } else if (!tokens.isEmpty()) {
            place.several(outermostLast(tokens));
        }
        return place.reading();
    }

    /// A place given in parts, of which the country stands where a country is meant.
    static PlaceReading read(
            String text, @Nullable String locality, @Nullable String region, @Nullable String country) {
        var place = new OnePlace(text);
        place.locality = locality;
        place.region = region;
        place.country = country == null ? null : Countries.code(country).orElse(null);
        if (place.country != null && region != null) {
            Regions.in(place.country, region).ifPresent(known -> place.setRegion(known, region));
        } else if (region != null && country == null) {
            List<String> inner = locality == null ? List.of() : List.of(locality);
            Qualifier.after(inner, region).ifPresent(qualifier -> {
                if (qualifier instanceof Qualifier.OfRegion of) {
                    place.setRegion(of.region(), region);
                    place.countryOf(of.region());
                }
            });
        }
        place.checkCountry();
        if (locality != null && region == null && country == null) {
            Gazetteer.dominant(locality).ifPresent(place::countryOf);
        }
        return place.reading();
    }

    private PlaceReading reading() {
        boolean known = locality != null || region != null || country != null;
        return new PlaceReading(
                text,
                locality,
                region,
                country,
                steps,
                contradiction,
                certain && (known || PlaceWords.isArea(text)),
                false);
    }

    private void single(String token) {
        Optional<String> named = Countries.named(token);
        Optional<City> dominant = Gazetteer.dominant(token);
        List<Region> regions = Regions.named(token);
        if (named.isPresent()) {
            boolean elsewhere =
                    regions.stream().anyMatch(known -> !known.country().equals(named.get()));
            certain = !elsewhere || regions.getFirst().country().equals("BE");
            country = certain ? named.get() : null;
            locality = CITY_COUNTRIES.contains(named.get()) ? token : null;
        } else if (dominant.isPresent() && Namesakes.areOnePlace(dominant.get(), regions)) {
            city(token, dominant.get());
            certain = Vocabulary.isSurelyCity(token, dominant.get());
        } else if (!regions.isEmpty()) {
            Regions.only(regions)
                    .filter(only -> Namesakes.isRegionAlone(token, only.country()))
                    .ifPresentOrElse(only -> region(token, only), () -> certain = false);
        } else if (PlaceWords.centre(token).isPresent()) {
            area(PlaceWords.centre(token).get());
        } else if (cityOfPart(token).isPresent()) {
            String city = cityOfPart(token).get();
            Gazetteer.dominant(city).ifPresent(known -> city(city, known));
            certain = false;
        } else {
            certain = PlaceWords.isArea(token);
            locality = Gazetteer.cities(token).isEmpty() ? null : token;
        }
    }

    /// `Berlin-Mitte` is in Berlin.
    private static Optional<String> cityOfPart(String token) {
        String city = token.substring(0, Math.max(0, token.indexOf('-')));
        return Gazetteer.cities(token).isEmpty()
                        && Gazetteer.dominant(city)
                                .filter(known -> known.population() >= LARGE)
                                .isPresent()
                ? Optional.of(city)
                : Optional.empty();
    }

    private void area(String centre) {
        PlaceWords.regionOfArea(centre)
                .or(() -> Gazetteer.dominant(centre)
                        .flatMap(city -> city.region() == null
                                ? Optional.empty()
                                : Optional.of(new Region(city.country(), city.region(), null))))
                .ifPresentOrElse(
                        of -> {
                            region = of.code();
                            country = of.country();
                            steps.add(Step.AREA_OF_CITY);
                        },
                        () -> certain = false);
    }

    private void several(List<String> tokens) {
        List<String> inner = tokens.subList(0, tokens.size() - 1);
        String last = tokens.getLast();
        Qualifier qualifier = Qualifier.after(inner, last).orElse(null);
        switch (qualifier) {
            case Qualifier.OfCountry of -> inCountry(inner, of.code());
            case Qualifier.OfRegion of -> {
                setRegion(of.region(), last);
                countryOf(of.region());
                inRegion(inner, of.region(), last);
            }
            case null -> amongEquals(tokens);
        }
    }

    private void inCountry(List<String> inner, String code) {
        country = code;
        String last = inner.getLast();
        Optional<Region> known = Regions.in(code, last);
        if (inner.size() > 1 && known.isPresent()) {
            setRegion(known.get(), last);
            inRegion(inner.subList(0, inner.size() - 1), known.get(), last);
        } else if (inner.size() > 1) {
            inUnknownRegion(inner, code);
        } else if (known.isPresent() && Gazetteer.cities(last).stream().noneMatch(city -> isIn(city, code))) {
            setRegion(known.get(), last);
        } else if (known.isPresent() && Gazetteer.cities(last).stream().noneMatch(city -> city.isIn(known.get()))) {
            certain = false;
        } else if (PlaceWords.centre(last).isPresent() && Gazetteer.cities(last).isEmpty()) {
            area(PlaceWords.centre(last).get());
        } else if (PlaceWords.isName(last) || !Gazetteer.cities(last).isEmpty()) {
            town(last, Gazetteer.cities(last).stream().anyMatch(city -> isIn(city, code)));
        } else {
            certain = false;
        }
        checkCountry();
    }

    private void inUnknownRegion(List<String> inner, String code) {
        for (String token : inner) {
            if (Gazetteer.cities(token).stream().anyMatch(city -> isIn(city, code))) {
                town(token, true);
                break;
            }
        }
        String last = inner.getLast();
        certain = last.equals(locality)
                && inner.subList(0, inner.size() - 1).stream().allMatch(OnePlace::isStreet);
        if (inner.size() == 2 && PlaceWords.isName(last) && inner.getFirst().equals(locality)) {
            region = last;
            certain = PlaceWords.isRegion(last) || last.equals(locality);
        }
    }

    private void inRegion(List<String> inner, Region region, String token) {
        String nearest = inner.getLast();
        if (CITY_REGIONS.contains(region.country() + '-' + region.code())) {
            town(Regions.in(region.country(), nearest).isPresent() ? nearest : token, Qualifier.fits(nearest, region));
        } else if (PlaceWords.centre(nearest).isPresent() && !Qualifier.fits(nearest, region)) {
            certain = inner.size() == 1;
        } else if (PlaceWords.isName(nearest)) {
            town(nearest, Qualifier.fits(nearest, region));
            certain &= inner.subList(0, inner.size() - 1).stream().allMatch(OnePlace::isStreet);
        } else {
            certain = false;
        }
    }

    /// Names of which none says where the others are: a city and a part of it, or who knows what.
    private void amongEquals(List<String> tokens) {
        String chosen = null;
        City most = null;
        for (String token : tokens) {
            City city = Gazetteer.dominant(token).orElse(null);
            if (city != null && (most == null || city.population() > most.population())) {
                chosen = token;
                most = city;
            }
        }
        certain = false;
        if (chosen != null && most != null) {
            city(chosen, most);
            String region = most.region();
            String name = chosen;
            Region home = region == null ? null : new Region(most.country(), region, null);
            certain = home != null
                    && tokens.stream().allMatch(token -> token.equals(name) || Gazetteer.isDistrict(token, home));
        } else {
            List<String> cities = tokens.stream()
                    .filter(token -> !Gazetteer.cities(token).isEmpty())
                    .toList();
            locality = cities.size() == 1 ? cities.getFirst() : null;
        }
    }

    private static boolean isStreet(String token) {
        return token.chars().anyMatch(Character::isDigit);
    }

    private void town(String name, boolean known) {
        boolean town = known || !Vocabulary.isWork(name);
        locality = town ? name : null;
        certain &= known || (region != null && Vocabulary.mayBeTown(name));
    }

    private void city(String name, City city) {
        locality = name;
        countryOf(city);
    }

    private void region(String name, Region known) {
        setRegion(known, name);
        countryOf(known);
    }

    private void setRegion(Region known, String words) {
        region = known.code();
        if (!known.code().equals(words)) {
            steps.add(Step.REGION_CODE);
        }
    }

    private void countryOf(Region known) {
        country = known.country();
        steps.add(Step.COUNTRY_OF_REGION);
    }

    private void countryOf(City city) {
        country = city.country();
        steps.add(Step.DOMINANT_CITY);
    }

    /// A city that is in one country only, and not in the one that is stated, contradicts it; where a
    /// region is given, there may be a smaller place of that name.
    private void checkCountry() {
        if (locality == null || country == null || region != null || Gazetteer.knows(locality, country)) {
            return;
        }
        City city = Gazetteer.dominant(locality).orElse(null);
        if (city != null) {
            contradiction = new PlaceReading.Contradiction(country, city.country());
            country = null;
            certain = false;
        }
    }

    private static boolean isIn(City city, String country) {
        return city.country().equals(country);
    }

    /// `US, CA, Palo Alto` and `Germany - Berlin` begin with the country.
    private static List<String> outermostLast(List<String> tokens) {
        String first = tokens.getFirst();
        String last = tokens.getLast();
        boolean begins = Countries.named(first)
                        .or(() -> tokens.size() > 2 ? Countries.coded(first) : Optional.empty())
                        .filter(code -> Regions.in(code, tokens.get(1)).isPresent()
                                || Gazetteer.cities(last).stream().anyMatch(city -> isIn(city, code)))
                        .isPresent()
                && Countries.named(last).isEmpty();
        return begins ? tokens.reversed() : tokens;
    }
}
