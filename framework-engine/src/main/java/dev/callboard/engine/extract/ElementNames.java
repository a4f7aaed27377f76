package dev.callboard.engine.extract;

import java.util.StringJoiner;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// What a page's authors call an element: its classes, its id, and what their tests find it by, which is
/// all there is where classes are generated.
final class ElementNames {
    static String of(Element element) {
        var names = new StringJoiner(" ");
        for (Attribute attribute : element.attributes()) {
            if (isName(attribute.getKey())) {
                names.add(attribute.getValue());
            }
        }
        return names.toString();
    }

    private static boolean isName(String key) {
        return switch (key) {
            case "class",
                    "id",
                    "itemprop",
                    "property",
                    "data-test",
                    "data-testid",
                    "data-test-id",
                    "data-automation",
                    "data-automation-id",
                    "data-qa",
                    "data-ui",
                    "data-at",
                    "data-cy" -> true;
            default -> false;
        };
    }

    private ElementNames() {}
}
