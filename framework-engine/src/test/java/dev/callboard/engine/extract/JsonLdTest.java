package dev.callboard.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawIdentifier;
import dev.callboard.api.posting.RawPlace;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.RawSalary;
import dev.callboard.api.posting.Stated;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonLdTest {
    private static final URI PAGE = URI.create("https://jobs.example/jobs/7");

    private static final String FULL = """
        {"@context": "https://schema.org", "@type": "JobPosting", "title": "Cook", "description": "<p>Soup.</p>",
         "datePosted": "2026-11-01", "validThrough": "2026-12-01T00:00", "employmentType": ["FULL_TIME", "INTERN"],
         "hiringOrganization": {"@type": "Organization", "name": "Mill", "sameAs": "https://mill.example",
           "logo": {"@type": "ImageObject", "url": "https://mill.example/l.png"}},
         "jobLocation": [{"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": "Cork",
           "addressCountry": {"@type": "Country", "name": "Ireland"}}}, "Dublin"],
         "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR",
           "value": {"@type": "QuantitativeValue", "minValue": 15, "maxValue": 18.5, "unitText": "HOUR"}},
         "identifier": {"@type": "PropertyValue", "name": "Mill", "value": 77}, "directApply": true}\
        """;

    @Test
    void readsEveryValueWithItsPlace() {
        RawPosting posting = only(FULL);

        assertThat(posting.source()).isEqualTo("ld");
        assertThat(posting.title()).isEqualTo(new Stated("Cook", "ld:/title"));
        assertThat(posting.employmentTypes())
                .containsExactly(
                        new Stated("FULL_TIME", "ld:/employmentType/0"), new Stated("INTERN", "ld:/employmentType/1"));
        assertThat(posting.hiringOrganization().logo())
                .isEqualTo(new Stated("https://mill.example/l.png", "ld:/hiringOrganization/logo/url"));
        assertThat(posting.jobLocations())
                .containsExactly(
                        new RawPlace(
                                null,
                                new Stated("Cork", "ld:/jobLocation/0/address/addressLocality"),
                                null,
                                new Stated("Ireland", "ld:/jobLocation/0/address/addressCountry/name"),
                                null,
                                null),
                        RawPlace.text(new Stated("Dublin", "ld:/jobLocation/1")));
        assertThat(posting.baseSalary())
                .containsExactly(new RawSalary(
                        null,
                        new Stated("EUR", "ld:/baseSalary/currency"),
                        null,
                        new Stated("15", "ld:/baseSalary/value/minValue"),
                        new Stated("18.5", "ld:/baseSalary/value/maxValue"),
                        new Stated("HOUR", "ld:/baseSalary/value/unitText")));
        assertThat(posting.identifiers())
                .containsExactly(new RawIdentifier("identifier", new Stated("77", "ld:/identifier/value")));
        assertThat(posting.directApply()).isEqualTo(new Stated("true", "ld:/directApply"));
    }

    @Test
    void readsTheCurrencyBesideTheAmounts() {
        RawPosting posting = only(FULL.replace("\"currency\": \"EUR\",", "")
                .replace("\"minValue\": 15,", "\"currency\": \"USD\", \"minValue\": 15,"));

        assertThat(posting.baseSalary())
                .extracting(RawSalary::currency)
                .containsExactly(new Stated("USD", "ld:/baseSalary/value/currency"));
    }

    @Test
    void findsAPostingWhereverItIsNested() {
        String posting = "{\"@type\": \"JobPosting\", \"title\": \"Cook\"}";

        assertThat(title("[{\"@type\": \"BreadcrumbList\"}, " + posting + "]")).isEqualTo("Cook");
        assertThat(title("{\"@graph\": [{\"@type\": \"WebSite\"}, " + posting + "]}"))
                .isEqualTo("Cook");
        assertThat(title("{\"@type\": \"WebPage\", \"mainEntity\": " + posting + "}"))
                .isEqualTo("Cook");
        assertThat(title("{\"@type\": [\"JobPosting\", \"Thing\"], \"title\": \"Cook\"}"))
                .isEqualTo("Cook");
        assertThat(title("{\"@type\": \"http://schema.org/JobPosting\", \"title\": \"Cook\"}"))
                .isEqualTo("Cook");
    }

    @Test
    void leavesThePostingOfAnotherPageAlone() {
        String other = "{\"@type\": \"JobPosting\", \"title\": \"Baker\", \"url\": \"https://jobs.example/jobs/8\"}";
        String page = "<html><head><title>%s</title><script type=\"application/ld+json\">" + other
                + "</script></head><body><h1>%s</h1></body></html>";

        assertThat(new JsonLd().extract(Response.saved(page.formatted("Cook", "Cook"), PAGE, null)))
                .isEmpty();
        assertThat(new JsonLd().extract(Response.saved(page.formatted("Baker | Mill", "Join us"), PAGE, null)))
                .isPresent();
    }

    @Test
    void putsNamedNodesInTheirPlaces() {
        RawPosting posting = only("""
            {"@graph": [{"@type": "JobPosting", "title": "Cook", "hiringOrganization": {"@id": "#org"}},
                        {"@type": "Organization", "@id": "#org", "name": "Mill"}]}\
            """);

        assertThat(posting.hiringOrganization().name()).isEqualTo(new Stated("Mill", "ld:/hiringOrganization/name"));
    }

    @Test
    void readsWhatPeopleWriteInsteadOfWhatIsDocumented() {
        RawPosting posting = only("""
            {"@type": "JobPosting", "name": "Cook", "hiringOrganization": "Mill", "jobLocation": {"address": "Cork, IE"},
             "baseSalary": 42000, "salaryCurrency": "EUR", "identifier": "R-7", "employmentType": "Full-time",
             "occupationalCategory": {"@type": "CategoryCode", "name": "Cooks", "codeValue": "35-2014"}}\
            """);

        assertThat(posting.title()).isEqualTo(new Stated("Cook", "ld:/name"));
        assertThat(posting.hiringOrganization().name()).isEqualTo(new Stated("Mill", "ld:/hiringOrganization"));
        assertThat(posting.jobLocations())
                .containsExactly(RawPlace.text(new Stated("Cork, IE", "ld:/jobLocation/address")));
        assertThat(posting.baseSalary())
                .containsExactly(new RawSalary(
                        null,
                        new Stated("EUR", "ld:/salaryCurrency"),
                        new Stated("42000", "ld:/baseSalary"),
                        null,
                        null,
                        null));
        assertThat(posting.categories()).containsExactly(new Stated("Cooks", "ld:/occupationalCategory/name"));
    }

    @Test
    void repairsBrokenJsonAndSaysSo() {
        for (String broken : new String[] {
            "{\"@type\": \"JobPosting\", \"title\": \"Cook\",}",
            "{\"@type\": \"JobPosting\", \"title\": \"Cook\", \"description\": \"one\ntwo\tthree\"}",
            "<!-- {\"@type\": \"JobPosting\", \"title\": \"Cook\"} -->",
            "//<![CDATA[\n{\"@type\": \"JobPosting\", \"title\": \"Cook\"}\n//]]>",
            "/* note */ {\"@type\": \"JobPosting\", // note\n \"title\": \"Cook\"}",
            "{'@type': 'JobPosting', 'title': 'Cook'}",
            "{\"@type\": \"JobPosting\", \"title\": \"Cook\", \"description\": \"\\_shrug\\_\"};",
        }) {
            RawPosting posting = only(broken);

            assertThat(posting.title()).as(broken).isEqualTo(new Stated("Cook", "ld:/title"));
            assertThat(posting.notes()).containsExactly("The JSON-LD was not valid JSON and was repaired to be read.");
        }
    }

    @Test
    void leavesAloneWhatIsBeyondRepair() {
        assertThat(read(script("{\"@type\": \"JobPosting\", \"title\": \"Co"))).isEmpty();
        assertThat(read(script("") + script("JobPosting"))).isEmpty();
        assertThat(read(script("[".repeat(5_000) + "\"JobPosting\""))).isEmpty();
    }

    @Test
    void readsTheOtherScriptsWhereOneIsBroken() {
        assertThat(read(script("{\"@type\": ") + script("{\"@type\": \"JobPosting\", \"title\": \"Cook\"}")))
                .get()
                .extracting(RawPosting::title)
                .isEqualTo(new Stated("Cook", "ld:/title"));
    }

    @Test
    void takesAnyTypeOfScriptThatIsJsonLd() {
        assertThat(read("<script type='application/ld+json; charset=utf-8'>{\"@type\": \"JobPosting\","
                        + " \"title\": \"Cook\"}</script>"))
                .isPresent();
    }

    @Test
    void choosesThePostingWithThePagesOwnAddress() {
        assertThat(title("""
            [{"@type": "JobPosting", "title": "Waiter", "url": "https://jobs.example/jobs/8"},
             {"@type": "JobPosting", "title": "Cook", "url": "/jobs/7/"}]\
            """)).isEqualTo("Cook");
    }

    @Test
    void choosesThePostingWithThePagesHeading() {
        assertThat(read("<h1> COOK  </h1>" + script("""
            [{"@type": "JobPosting", "title": "Waiter"}, {"@type": "JobPosting", "title": "Cook"}]\
            """)))
                .get()
                .extracting(RawPosting::title)
                .isEqualTo(new Stated("Cook", "ld:/title"));
    }

    @Test
    void takesTheFullerOfTwoDescriptionsOfOnePosting() {
        RawPosting posting = only("""
            [{"@type": "JobPosting", "title": "Cook"},
             {"@type": "JobPosting", "title": "Cook", "datePosted": "2026-11-01"}]\
            """);

        assertThat(posting.datePosted()).isNotNull();
    }

    @Test
    void takesAListOfPostingsForNone() {
        assertThat(read(script("""
            [{"@type": "JobPosting", "title": "Waiter"}, {"@type": "JobPosting", "title": "Cook"}]\
            """))).isEmpty();
        assertThat(read(script("""
            {"@type": "ItemList", "itemListElement": [
              {"@type": "ListItem", "item": {"@type": "JobPosting", "title": "Waiter"}},
              {"@type": "ListItem", "item": {"@type": "JobPosting", "title": "Cook"}}]}\
            """))).isEmpty();
        assertThat(read(script("""
            {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item":
              {"@type": "JobPosting", "title": "Cook", "url": "https://jobs.example/jobs/9"}}]}\
            """))).isEmpty();
    }

    @Test
    void takesAPageWithoutAPostingForNone() {
        assertThat(read("<h1>JobPosting</h1>")).isEmpty();
        assertThat(read(script("{\"@type\": \"Article\", \"about\": \"JobPosting\"}")))
                .isEmpty();
    }

    private static @Nullable String title(String json) {
        Stated title = only(json).title();
        return title == null ? null : title.text();
    }

    private static RawPosting only(String json) {
        return read(script(json)).orElseThrow();
    }

    private static String script(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    private static Optional<RawPosting> read(String html) {
        return new JsonLd().extract(Response.saved(html, PAGE, null));
    }
}
