package dev.callboard.api.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Addresses as pages write them: with spaces, umlauts, brackets and stray percent signs.
///
/// Reads what browsers read (WHATWG URL), where [URI] alone refuses. No fragment survives: it names a part
/// of a page, and pages are what is fetched.
public final class Links {
    private static final Pattern PARTS =
            Pattern.compile("(?s)(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#\\\\]*))?([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern ABOVE_ROOT = Pattern.compile("^(?:/\\.\\.(?=/|$))+");
    private static final String KEPT = "-._~:/?@!$&'()*+,;=%";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /// The address an element's attribute leads to, resolved against the page's own.
    public static Optional<URI> of(Element element, String attribute) {
        return element.hasAttr(attribute)
                ? parse(element.baseUri()).flatMap(base -> resolve(base, element.attr(attribute)))
                : Optional.empty();
    }

    /// An absolute address, or nothing where the text is none.
    public static Optional<URI> parse(String text) {
        return clean(text).filter(URI::isAbsolute);
    }

    /// What a reference on the page at `base` leads to, or nothing where it is no address.
    public static Optional<URI> resolve(URI base, String reference) {
        return clean(reference).map(relative -> {
            if (relative.isAbsolute()) {
                return relative;
            }
            boolean samePath =
                    relative.getRawAuthority() == null && relative.getRawPath().isEmpty();
            // URI.resolve drops the last segment of the base's path for a lone query (RFC 2396); RFC 3986 keeps it.
            return samePath ? withQuery(base, relative.getRawQuery()) : belowRoot(base.resolve(relative));
        });
    }

    /// `..` above the root stays at the root (RFC 3986, 5.2.4).
    private static URI belowRoot(URI uri) {
        String path = uri.getRawPath();
        if (path == null || !path.startsWith("/..")) {
            return uri;
        }
        String text = uri.toString();
        int start = text.indexOf(path);
        return URI.create(text.substring(0, start)
                + ABOVE_ROOT.matcher(path).replaceFirst("")
                + text.substring(start + path.length()));
    }

    private static URI withQuery(URI base, @Nullable String query) {
        String text = base.toString();
        int end = text.indexOf('#');
        String page = end < 0 ? text : text.substring(0, end);
        int question = page.indexOf('?');
        return URI.create(query == null ? page : (question < 0 ? page : page.substring(0, question)) + "?" + query);
    }

    private static Optional<URI> clean(String text) {
        Matcher parts = PARTS.matcher(text.strip().replaceAll("[\\t\\r\\n]", ""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        var address = new StringBuilder();
        if (parts.group(1) != null) {
            address.append(parts.group(1)).append(':');
        }
        try {
            if (parts.group(2) != null) {
                address.append("//").append(authority(parts.group(2)));
            }
            address.append(encode(
                    parts.group(2) == null ? parts.group(3) : parts.group(3).replace('\\', '/')));
            if (parts.group(4) != null) {
                address.append('?').append(encode(parts.group(4)));
            }
            return Optional.of(new URI(address.toString()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String authority(String authority) {
        boolean ascii = authority.chars().allMatch(c -> c < 128);
        return ascii ? authority : IDN.toASCII(authority, IDN.ALLOW_UNASSIGNED);
    }

    private static String encode(String text) {
        var encoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '%' && !isEscape(text, i)) {
                encoded.append("%25");
            } else if (c < 128 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0)) {
                encoded.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(HEX.toHexDigits(b));
                }
            }
            i += Character.charCount(c);
        }
        return encoded.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private Links() {}
}
