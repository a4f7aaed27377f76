package dev.callboard.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A posting's page of about 40 KB as career sites have them: a style sheet, a menu, a head, six sections,
/// similar jobs, a footer.
final class GeneratedPage {
    private static final List<String> SECTIONS =
            List.of("About us", "Responsibilities", "Requirements", "Nice to have", "Benefits", "How we hire");
    private static final String[] WORDS = {
        "you", "will", "the", "platform", "our", "team", "with", "customers", "and", "data", "services", "design",
        "café", "naïve", "Zürich", "release", "review", "experience", "of", "Łódź", "for", "in", "3+", "years"
    };

    static String of(boolean jsonLd) {
        var random = new Random(7);
        String text = text(random);
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<title>Senior Baker (m/f/d) | Mill Ltd</title><style>" + style(random) + "</style>"
                + (jsonLd ? script(text) : "") + "</head><body><nav>" + links(random, "menu", 30) + "</nav><header"
                + " class=\"job-head\"><h1>Senior"
                + " Baker"
                + " (m/f/d)</h1><div"
                + " class=\"chips\"><span>Cork,"
                + " Ireland</span><span>Full-time</span><span>Hybrid</span><span>Posted"
                + " 3 days"
                + " ago</span></div><dl><dt>Salary</dt><dd>€40,000"
                + " - €50,000 per"
                + " year</dd><dt>Deadline</dt><dd>24"
                + " December"
                + " 2026</dd></dl><a"
                + " class=\"button\""
                + " href=\"/jobs/7/apply\">Apply"
                + " now</a></header><main>" + text + "</main>"
                + "<h2>Similar jobs</h2><ul>" + links(random, "jobs", 25) + "</ul><footer>"
                + links(random, "about", 40) + "</footer></body></html>";
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (String section : SECTIONS) {
            text.append("<h2>")
                    .append(section)
                    .append("</h2><p>")
                    .append(sentence(random))
                    .append("</p><p>")
                    .append(sentence(random))
                    .append("</p><ul>");
            for (int i = 0; i < 7; i++) {
                text.append("<li><strong>Point ")
                        .append(i)
                        .append(":</strong> ")
                        .append(sentence(random))
                        .append("</li>");
            }
            text.append("</ul>");
        }
        return text.toString();
    }

    private static String script(String text) {
        return """
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting",
            "title": "Senior Baker (m/f/d)", "description": "%s", "datePosted": "2026-11-17", "validThrough": "2026-12-24",
            "employmentType": "FULL_TIME", "hiringOrganization": {"@type": "Organization", "name": "Mill Ltd"},
            "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR", "value": {"@type": "QuantitativeValue",
            "minValue": 40000, "maxValue": 50000, "unitText": "YEAR"}}, "jobLocation": {"@type": "Place", "address":
            {"@type": "PostalAddress", "addressLocality": "Cork", "addressCountry": "IE"}}}</script>
            """.formatted(text);
    }

    private static String sentence(Random random) {
        var sentence = new StringBuilder("You ");
        for (int i = 0; i < 18; i++) {
            sentence.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return sentence.toString().strip() + ".";
    }

    private static String links(Random random, String folder, int count) {
        var links = new StringBuilder();
        for (int i = 0; i < count; i++) {
            links.append("<li class=\"item\"><a class=\"link\" href=\"/")
                    .append(folder)
                    .append('/')
                    .append(i)
                    .append("\">")
                    .append(WORDS[random.nextInt(WORDS.length)])
                    .append(' ')
                    .append(i)
                    .append("</a></li>");
        }
        return links.toString();
    }

    private static String style(Random random) {
        var style = new StringBuilder();
        for (int i = 0; i < 330; i++) {
            style.append(String.format(
                    Locale.ROOT, ".c%d{margin:%dpx;color:#%06x}%n", i, random.nextInt(40), random.nextInt(1 << 24)));
        }
        return style.toString();
    }

    private GeneratedPage() {}
}
