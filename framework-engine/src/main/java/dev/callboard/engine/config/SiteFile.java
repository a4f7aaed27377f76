package dev.callboard.engine.config;

import dev.callboard.api.plugin.About;
import dev.callboard.api.plugin.Default;
import dev.callboard.engine.browser.BrowserSettings;
import dev.callboard.engine.fetch.Politeness;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A site file as it is written: one YAML file for each site.
public record SiteFile(
        @About("The name of a site plugin, see `callboard plugins`.")
        String plugin,

        @About("The plugin's own keys.") @Default("{}") JsonNode config,

        @About("How the site is treated.") @Default("{}") Politeness politeness,

        @About("How pages are rendered.") @Default("{}") BrowserSettings browser,

        @About("Where records go; `--out` of the command line goes before.") @Default("[]")
        List<OutputFile> outputs,

        @About("Whether private, loopback and link-local addresses may be asked.") @Default("false")
        boolean allowPrivate,

        @About("At most how many pages are fetched in a run; a run that reaches it is not complete.") @Nullable
        Integer maxPages,

        @About("How long a posting that is open and still listed is not read again; without it every run reads all.")
        @Nullable
        Duration revisitAfter) {
    public SiteFile {
        if (maxPages != null && maxPages < 1) {
            throw new IllegalArgumentException("maxPages is " + maxPages + ", expected 1 or more");
        }
        if (revisitAfter != null && !revisitAfter.isPositive()) {
            throw new IllegalArgumentException("revisitAfter is " + revisitAfter + ", expected more than zero");
        }
    }
}
