package dev.callboard.engine.ats;

import dev.callboard.api.posting.RawPostingBuilder;
import dev.callboard.engine.ats.Fields.PayNames;
import dev.callboard.engine.ats.Fields.PlaceNames;
import java.util.Optional;

/// What a page of Greenhouse's newer boards keeps for its scripts: one posting below its route, in other
/// names than those of the API.
final class GreenhousePage implements AtsReader {
    private static final String POSTING = "jobPost";

    @Override
    public String system() {
        return "greenhouse";
    }

    @Override
    public Optional<Found> find(Node answer, boolean own) {
        Node routes = answer.at("state/loaderData");
        return routes.value().propertyNames().stream()
                .map(routes::child)
                .filter(route -> route.at(POSTING).has("title", "content", "job_post_location"))
                .findFirst()
                .flatMap(route -> Found.rows(route.rows(POSTING, "")));
    }

    @Override
    public RawPostingBuilder read(Node row, Node answer) {
        return new Fields(system(), row)
                .id("id")
                .url("public_url")
                .title("title")
                .description("content")
                .section("Introduction", "introduction")
                .section("Conclusion", "conclusion")
                .organization(row.stated("company_name"))
                .places(".", new PlaceNames("job_post_location", "", "", ""))
                .categories("department_name")
                .employmentTypes("employment")
                .pay("pay_ranges/*", new PayNames("", "currency_type", "min", "max", ""))
                .datePosted("published_at")
                .builder();
    }
}
