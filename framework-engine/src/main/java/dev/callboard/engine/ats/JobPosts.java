package dev.callboard.engine.ats;

import dev.callboard.api.posting.Stated;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the answers of ByteDance's own boards and of Feishu Hire have in common: they are one product.
///
/// An answer is `{code, message, data}` with HTTP status 200 also for errors: a code that is not 0, `data`
/// or a count that is null. None of these is a board without openings.
final class JobPosts {
    private static final Set<String> NO_SCHEDULE = Set.of("Regular", "正式");
    /// Codes of the gateway: `-4000001`, `-9000002`.
    private static final String GATEWAY_ERROR = "-\\d{7}";

    /// The rows of a search or the posting of a detail answer.
    ///
    /// @param dated whether the rows that are meant have dates and lists of cities, as Feishu Hire's have
    static Optional<Found> find(Node answer, boolean own, boolean dated) {
        if (answer.isList(".")) {
            return isMeant(answer, "*", own, dated) ? Found.rows(answer.rows("*", "")) : Optional.empty();
        }
        Node data = answer.at("data");
        boolean isSearch = data.has("job_post_list");
        boolean isDetail = data.has("job_post_detail");
        String code = answer.words("code");
        if (!answer.has("code", "data") || !(own || isSearch || isDetail || code.matches(GATEWAY_ERROR))) {
            return Optional.empty();
        }
        if (!code.equals("0") || data.isAbsent()) {
            return Found.failure("answered code " + code + ", '" + answer.words("message") + "', with "
                    + (data.isAbsent() ? "no data" : "data"));
        }
        if (isDetail) {
            return own || dated ? Found.rows(data.rows("job_post_detail", "")) : Optional.empty();
        }
        if (!data.isList("job_post_list") || data.count("count") == null) {
            return Found.failure("answered code 0 without a list and a count of postings");
        }
        boolean isEmpty = data.isEmptyList("job_post_list") && dated == data.has("extra");
        return isEmpty || isMeant(data, "job_post_list/*", own, dated)
                ? Found.rows(data.rows("job_post_list/*", ""), data.count("count"))
                : Optional.empty();
    }

    private static boolean isMeant(Node node, String rows, boolean own, boolean dated) {
        boolean hasDates = node.anyHas(rows, "publish_time") || node.anyHas(rows, "city_list");
        return own || (hasDates == dated && node.anyHas(rows, "recruit_type", "title"));
    }

    /// The fields both have. English names come first: they are in every answer, whatever its language.
    static Fields read(String system, Node row) {
        var fields = new Fields(system, row)
                .id("id")
                .title("title")
                .description("description")
                .section("Requirements", "requirement")
                .identifier("requisition", "code")
                .categories(
                        names("job_category"),
                        names("job_category/parent"),
                        names("job_function"),
                        names("job_function/parent"))
                .programmes(names("job_subject"))
                .validThrough("job_post_info/expiry_time");
        if (!NO_SCHEDULE.contains(row.words(names("recruit_type")))) {
            fields.employmentTypes(names("recruit_type"));
        }
        List<Node> cities = row.all("city_list/*");
        (cities.isEmpty() ? row.all("city_info") : cities).forEach(city -> fields.place(city, chain(city)));
        Stated pay = row.stated("job_post_info/min_salary|job_post_info/max_salary");
        if (pay != null) {
            fields.builder()
                    .note("The answer states pay ('" + pay.text() + "') in a unit it does not name; it was not read.");
        }
        return fields;
    }

    /// A place and its parents say of themselves what they are: 3 is a city, 2 a region, 1 a country.
    private static PlaceNames chain(Node city) {
        return new PlaceNames("", level(city, 3), level(city, 2), level(city, 1));
    }

    private static String level(Node city, int type) {
        List<String> levels = List.of(".", "parent", "parent/parent");
        boolean isTyped = !city.words("location_type").isEmpty();
        return isTyped
                ? levels.stream()
                        .filter(level -> city.at(level).words("location_type").equals(String.valueOf(type)))
                        .findFirst()
                        .map(JobPosts::names)
                        .orElse("")
                : names(levels.get(3 - type));
    }

    private static String names(String path) {
        String prefix = path.equals(".") ? "" : path + "/";
        return String.join(
                "|",
                Stream.of("en_name", "i18n_name", "name").map(prefix::concat).toList());
    }

    private JobPosts() {}
}
