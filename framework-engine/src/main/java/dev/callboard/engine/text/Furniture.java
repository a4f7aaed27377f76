package dev.callboard.engine.text;

import dev.callboard.engine.lexicon.Fold;
import dev.callboard.engine.lexicon.Lexicons;
import dev.callboard.engine.lexicon.PhraseFinder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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
    private static final String[] NAMES =
            ("cookie cookies consent gdpr onetrust optanon ot-pc ot-sdk didomi usercentrics cookiebot"
                            + " modal popup popover lightbox tooltip breadcrumb breadcrumbs newsletter subscribe social"
                            + " socials sharing share share-button share-buttons sharebutton sharebuttons related"
                            + " similar recommended recommendation recommendations suggested suggestions also-viewed"
                            + " advert adverts advertising advertisement ad-slot sponsored navbar nav navigation menu"
                            + " submenu topbar skip-link skiplink footer prefooter job-alert job-alerts jobalert"
                            + " jobalerts talent-community talentcommunity chat-bot chatbot livechat login-form"
                            + " loginform signin dropdown language-switcher language-selector searchbox search-form"
                            + " searchform search-bar searchbar pagination pager")
                    .split(" ");
    private static final PhraseFinder NAMED =
            PhraseFinder.of(Arrays.stream(NAMES).map(Fold::fold).toArray(String[]::new));
    /// The same, with the borders that words have in names.
    private static final Pattern NAME =
            Pattern.compile("(?:^|[\\s_-])(?:" + String.join("|", NAMES) + ")(?:$|[\\s_-])", Pattern.CASE_INSENSITIVE);
    private static final Evaluator HEADING = QueryParser.parse("h1");

    /// What the names of a page's classes say: they are few, and used often.
    private final Map<String, Boolean> named = new HashMap<>();

    /// Whether an element is to be passed over with all that is in it.
    boolean is(Element element) {
        String tag = element.normalName();
        if (TAGS.contains(tag)) {
            return true;
        }
        if (NEVER.contains(tag) || element.attributesSize() == 0) {
            return false;
        }
        return isHidden(element)
                || ROLES.contains(element.attr("role"))
                || (isNamedSo(element) && element.selectFirst(HEADING) == null && !isButton(element));
    }

    /// A button has the name of what it opens: `class="modal-trigger"`.
    private static boolean isButton(Element element) {
        return element.normalName().equals("button")
                && Lexicons.phrases()
                        .kind(element.text())
                        .filter("apply"::equals)
                        .isPresent();
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && style.replace(" ", "").contains("display:none");
    }

    private boolean isNamedSo(Element element) {
        return named.computeIfAbsent(element.className(), Furniture::isNamedSo) || isNamedSo(element.id());
    }

    private static boolean isNamedSo(String names) {
        return !names.isEmpty()
                && NAMED.first(Fold.fold(names)).isPresent()
                && NAME.matcher(names).find();
    }
}
