package dev.callboard.runner;

import dev.callboard.engine.config.ConfigException;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.config.Plugins;
import dev.callboard.engine.config.SiteFiles;
import java.net.URI;
import java.util.Locale;

/// A site of which nothing is known but the address of its careers page.
///
/// @param choice a further line of the plugin's keys, or an empty text
record UrlSite(URI address, boolean allowPrivate, String choice) {
    static UrlSite of(String address, boolean allowPrivate) throws UsageException {
        return new UrlSite(PageList.uri(address, "--url"), allowPrivate, "");
    }

    UrlSite with(String line) {
        return new UrlSite(address, allowPrivate, line);
    }

    /// The host, as a site file's name.
    String name() {
        return String.valueOf(address.getHost())
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^www\\.", "")
                .replaceAll("[^\\p{Alnum}.-]", "-");
    }

    /// The site file that says the same.
    String file() {
        return "plugin: generic\n"
                + (allowPrivate ? "allowPrivate: true\n" : "")
                + "config:\n  startUrls: ['" + address.toString().replace("'", "''") + "']\n"
                + (choice.isEmpty() ? "" : "  " + choice + "\n");
    }

    ConfiguredSite configured() throws ConfigException {
        return SiteFiles.parse(name(), file(), Plugins.installed());
    }
}
