package dev.callboard.engine.config;

import dev.callboard.api.site.SitePlugin;
import java.util.List;

/// A site, ready to be scraped: its file read, its plugin found and configured.
///
/// @param name the site file's name without its ending
public record ConfiguredSite(
        String name, SiteFile settings, SitePlugin<?> plugin, Record config, List<ConfiguredOutput> outputs) {
    public ConfiguredSite {
        outputs = List.copyOf(outputs);
    }
}
