package dev.callboard.huzzle;

import com.google.inject.Binder;
import dev.callboard.api.site.Site;
import dev.callboard.api.site.SitePlugin;

/// Internships and jobs on Huzzle.
public final class HuzzlePlugin implements SitePlugin<HuzzleConfig> {
    @Override
    public String name() {
        return "huzzle";
    }

    @Override
    public String about() {
        return "internships and jobs of huzzle.app and huzzle.com";
    }

    @Override
    public Class<HuzzleConfig> configType() {
        return HuzzleConfig.class;
    }

    @Override
    public void configure(Binder binder) {
        binder.bind(Site.class).to(HuzzleSite.class);
        binder.bind(HuzzleSite.class);
    }
}
