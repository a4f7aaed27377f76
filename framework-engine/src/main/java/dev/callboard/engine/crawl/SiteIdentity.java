package dev.callboard.engine.crawl;

/// Whose records these are: the names a record carries.
///
/// @param site the site file's name
public record SiteIdentity(String site, String plugin, String pluginVersion) {}
