package dev.callboard.benchmark;

import java.util.List;
import java.util.Random;

/// A posting's page as career sites have them, of about 40 KB: a head full of tags, a style sheet, scripts
/// that measure and configure, a menu, the posting, similar jobs, a footer.
final class GeneratedPage {
    private static final List<String> COUNTRIES =
            List.of("Ireland", "Deutschland", "España", "Nederland", "Česko", "Polska", "Österreich", "Schweiz");
    private static final List<String> PLACES =
            List.of("Cork, Ireland", "Zürich, Switzerland", "Łódź, Poland", "Porto, Portugal", "Remote - EU");

    private final Random random = new Random(7);
    private final StringBuilder html = new StringBuilder();

    /// @param jsonLd whether the posting is described as data, too
    /// @param times how often the posting's text and all that is around it is repeated
    static String of(boolean jsonLd, int times) {
        var page = new GeneratedPage();
        page.head(jsonLd, times);
        for (int i = 0; i < times; i++) {
            page.menu();
        }
        page.posting(times);
        for (int i = 0; i < times; i++) {
            page.similarJobs();
            page.footer();
        }
        page.scripts(jsonLd ? 2 * times : 6 * times);
        return page.html.append("</body></html>").toString();
    }

    private void head(boolean jsonLd, int times) {
        html.append("""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Senior Baker (m/f/d) | Mill Ltd</title>
            <meta name="description" content="Mill Ltd is looking for a Senior Baker in Cork. Apply now.">
            <meta property="og:title" content="Senior Baker (m/f/d)"><meta property="og:type" content="website">
            <meta property="og:site_name" content="Mill Ltd"><meta property="og:url" content="https://mill.example/jobs/7">
            <link rel="canonical" href="https://mill.example/jobs/7"><link rel="icon" href="/favicon.ico">
            <link rel="stylesheet" href="/assets/main.4f2a.css"><link rel="preconnect" href="https://fonts.example">
            """);
        if (jsonLd) {
            html.append(
                    """
                    <script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting",
                    "title": "Senior Baker (m/f/d)", "description": "%s", "datePosted": "2026-11-17",
                    "validThrough": "2026-12-24", "employmentType": "FULL_TIME", "directApply": true,
                    "identifier": {"@type": "PropertyValue", "name": "Mill Ltd", "value": "R-0007"},
                    "hiringOrganization": {"@type": "Organization", "name": "Mill Ltd", "sameAs": "https://mill.example"},
                    "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR", "value": {"@type": "QuantitativeValue",
                    "minValue": 40000, "maxValue": 50000, "unitText": "YEAR"}}, "jobLocation": {"@type": "Place",
                    "address": {"@type": "PostalAddress", "addressLocality": "Cork", "addressCountry": "IE"}}}</script>
                    """.formatted(GeneratedText.html(times).replace("\n", "\\n").replace("\"", "\\\"")));
        }
        html.append("<style>");
        for (int i = 0; i < 240 * times; i++) {
            html.append(".c%d{margin:%dpx;color:#%06x;display:flex}\n"
                    .formatted(i, random.nextInt(40), random.nextInt(1 << 24)));
        }
        html.append("</style></head><body class=\"page page--job\">");
    }

    private void menu() {
        html.append("<header class=\"site-header\"><a class=\"logo\" href=\"/\"><svg viewBox=\"0 0 24 24\"><path d=\""
                + "M3 3h18v18H3z M12 2L2 7l10 5 10-5-10-5zM2 17l10 5 10-5M2 12l10 5 10-5\"/></svg></a><nav"
                + " class=\"main-nav\"><ul>");
        for (int i = 0; i < 16; i++) {
            html.append(
                    "<li class=\"main-nav__item\"><a class=\"main-nav__link\" href=\"/menu/%d\"><span>%s %d</span></a></li>\n"
                            .formatted(i, COUNTRIES.get(i % COUNTRIES.size()), i));
        }
        html.append("</ul></nav></header>");
    }

    private void posting(int times) {
        html.append("""
            <main class="content"><div class="container"><div class="job-head"><h1 class="job-title">Senior Baker (m/f/d)</h1>
            <div class="chips"><span class="chip">Cork, Ireland</span><span class="chip">Full-time</span>
            <span class="chip">Hybrid</span><span class="chip">Posted 3 days ago</span></div>
            <dl class="facts"><dt>Salary</dt><dd>€40,000 - €50,000 per year</dd><dt>Deadline</dt><dd>24 December 2026</dd>
            <dt>Job ID</dt><dd>R-0007</dd><dt>Team</dt><dd>Bread &amp; Pastry</dd></dl>
            <a class="button button--primary" href="/jobs/7/apply">Apply now</a></div>
            <div class="job-description">\
            """).append(GeneratedText.html(times)).append("</div>").append("""
                <a class="button" href="/jobs/7/apply">Apply for this job</a></div></main>
                """);
    }

    private void similarJobs() {
        html.append("<section class=\"jobs-list\"><h2>Similar jobs</h2>");
        for (int i = 0; i < 20; i++) {
            html.append(
                            "<article class=\"card\"><h3 class=\"card__title\"><a href=\"/jobs/%d\">%s Baker %d</a></h3><p class=\"card__meta\"><span"
                                    .formatted(100 + i, i % 2 == 0 ? "Junior" : "Lead", i))
                    .append(
                            " class=\"card__place\">%s</span><span class=\"card__date\">Posted %d days ago</span></p></article>\n"
                                    .formatted(PLACES.get(i % PLACES.size()), i + 2));
        }
        html.append("</section>");
    }

    private void footer() {
        html.append("<footer class=\"site-footer\"><div class=\"columns\">");
        for (int i = 0; i < 32; i++) {
            html.append("<div class=\"column\"><a class=\"footer-link\" href=\"/about/%d\">About %s %d</a></div>\n"
                    .formatted(i, COUNTRIES.get(i % COUNTRIES.size()), i));
        }
        html.append("<p>© 2026 Mill Ltd. All rights reserved.</p></div></footer>");
    }

    private void scripts(int times) {
        for (int i = 0; i < times; i++) {
            html.append("<script>window.dataLayer=window.dataLayer||[];function"
                    + " measure(){dataLayer.push(arguments)}measure('js',new"
                    + " Date());measure('config','M-0007');window.config={\"locale\":\"en\",\"flags\":[");
            for (int flag = 0; flag < 40; flag++) {
                html.append("{\"name\":\"flag-%d\",\"enabled\":%s,\"share\":0.%d},"
                        .formatted(flag, random.nextBoolean(), flag));
            }
            html.append(
                    "null]};document.querySelectorAll('.button').forEach(function(b){b.addEventListener('click',function(e){if(e.target.title==='apply'){measure('event','apply',{content:e.target.href})}})});</script>\n");
        }
    }
}
