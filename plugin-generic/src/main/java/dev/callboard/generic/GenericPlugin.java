package dev.callboard.generic;

import com.google.inject.Binder;
import dev.callboard.api.site.Site;
import dev.callboard.api.site.SitePlugin;

/// Any site whose postings carry structured data: its listing is described by CSS selectors in the site
/// file.
public final class GenericPlugin implements SitePlugin<GenericConfig> {
    @Override
    public String name() {
        return "generic";
    }

    @Override
    public String about() {
        return "any career site from its address: known systems' boards, listing pages, sitemaps";
    }

    @Override
    public Class<GenericConfig> configType() {
        return GenericConfig.class;
    }

    @Override
    public void configure(Binder binder) {
        binder.bind(Site.class).to(GenericSite.class);
        binder.bind(GenericSite.class);
    }
}
