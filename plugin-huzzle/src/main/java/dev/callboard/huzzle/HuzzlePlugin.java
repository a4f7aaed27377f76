package dev.callboard.huzzle;

import com.google.inject.Binder;
import dev.callboard.api.site.SitePlugin;

/// Internships and jobs on Huzzle. Its reading of pages is not written yet, and a site file that names it
/// says so.
public final class HuzzlePlugin implements SitePlugin<HuzzleConfig> {
    @Override
    public String name() {
        return "huzzle";
    }

    @Override
    public String about() {
        return "huzzle.app: listed, but reads no pages yet";
    }

    @Override
    public Class<HuzzleConfig> configType() {
        return HuzzleConfig.class;
    }

    @Override
    public void configure(Binder binder) {
        // No site to bind: the configuration refuses to be made.
    }
}
