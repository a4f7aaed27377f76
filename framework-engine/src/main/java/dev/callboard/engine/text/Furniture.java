package dev.callboard.engine.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// Parts of a page that are of the site and not of what the page is about: navigation, consent, sharing,
/// what else there is to see.
final class Furniture {
    private static final Set<String> TAGS = Set.of(
            "script",
            "style",
            "svg",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "nav",
            "footer",
            "select",
            "textarea",
            "canvas",
            "video",
            "audio",
            "map",
            "head",
            "datalist",
            "dialog",
            "math",
            "picture",
            "img");
    private static final Set<String> NEVER = Set.of("html", "body", "main", "article", "h1");
    private static final Set<String> ROLES =
            Set.of("navigation", "contentinfo", "dialog", "alertdialog", "search", "menu", "menubar", "tooltip");
    private static final Pattern NAMES = Pattern.compile(
            "(?:^|[\\s_-])(?:cookies?|consent|gdpr|onetrust|optanon|ot-pc|ot-sdk|didomi|usercentrics|cookiebot|modal|popup|popover|lightbox|"
                + "tooltip|breadcrumbs?|newsletter|subscribe|social|socials|sharing|share|share-?buttons?|related|similar|"
                + "recommended|recommendations?|suggested|suggestions|also-viewed|advert(?:s|ising|isement)?|ad-slot|sponsored|"
                + "navbar|nav|navigation|menu|submenu|topbar|skip-link|skiplink|site-footer|page-footer|main-footer|footer|prefooter|"
                + "job-?alerts?|talent-?community|chat-?bot|livechat|login-?form|signin|sign-in-modal|dropdown(?:-menu)?|"
                + "language-(?:switcher|selector)|searchbox|search-?form|search-?bar|pagination|pager)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);
    private static final Evaluator HEADING = QueryParser.parse("h1");

    /// Whether an element is to be passed over with all that is in it.
    static boolean is(Element element) {
        String tag = element.normalName();
        if (TAGS.contains(tag)) {
            return true;
        }
        if (NEVER.contains(tag) || element.attributesSize() == 0) {
            return false;
        }
        return isHidden(element)
                || ROLES.contains(element.attr("role"))
                || (isNamedSo(element) && element.selectFirst(HEADING) == null);
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && style.replace(" ", "").contains("display:none");
    }

    private static boolean isNamedSo(Element element) {
        String names = element.className();
        String id = element.id();
        return (!names.isEmpty() && NAMES.matcher(names).find())
                || (!id.isEmpty() && NAMES.matcher(id).find());
    }

    private Furniture() {}
}
