package dev.callboard.runner.report;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/// Makes the elements of the page. Texts are escaped because they are texts.
final class Markup {
    /// An empty page.
    static Document page(String title, String style) {
        var page = new Document("");
        page.parser(Parser.htmlParser().settings(ParseSettings.preserveCase));
        page.outputSettings().prettyPrint(false);
        page.appendChild(new DocumentType("html", "", ""));
        Element html = page.appendElement("html").attr("lang", "en");
        Element head = html.appendElement("head");
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        // Nothing is loaded and no script runs, whatever a site has in its words.
        head.appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", "default-src 'none'; style-src 'unsafe-inline'");
        head.appendElement("title").text(title);
        head.appendElement("style").appendChild(new DataNode(style));
        html.appendElement("body");
        return page;
    }

    /// A part of the page under a heading.
    static Element section(Element parent, String heading) {
        Element section = parent.appendElement("section");
        section.appendElement("h2").text(heading);
        return section;
    }

    /// A table without rows: columns of texts, and after them columns of numbers.
    static Element table(Element parent, List<String> texts, List<String> numbers) {
        Element table = parent.appendElement("div").addClass("wide").appendElement("table");
        Element row = table.appendElement("thead").appendElement("tr");
        texts.forEach(name -> row.appendElement("th").attr("scope", "col").text(name));
        numbers.forEach(name ->
                row.appendElement("th").attr("scope", "col").addClass("number").text(name));
        return table.appendElement("tbody");
    }

    static void row(Element table, List<String> texts, List<Long> numbers) {
        Element row = table.appendElement("tr");
        texts.forEach(text -> row.appendElement("td").text(text));
        numbers.forEach(number -> row.appendElement("td").addClass("number").text(number(number)));
    }

    /// With the thousands set apart.
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// Adds an element of the SVG namespace.
    static Element svg(Element parent, String name) {
        Element element = new Element(name, Parser.NamespaceSvg);
        parent.appendChild(element);
        return element;
    }

    private Markup() {}
}
