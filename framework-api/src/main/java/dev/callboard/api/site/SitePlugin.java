package dev.callboard.api.site;

import dev.callboard.api.plugin.Plugin;

/// A plugin that scrapes a job site: its `configure` binds [Site].
public interface SitePlugin<C extends Record> extends Plugin<C> {}
