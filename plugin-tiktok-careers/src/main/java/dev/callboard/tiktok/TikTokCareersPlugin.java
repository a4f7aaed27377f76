package dev.callboard.tiktok;

import com.google.inject.Binder;
import dev.callboard.api.site.Site;
import dev.callboard.api.site.SitePlugin;

/// Jobs at TikTok, at ByteDance, and at the customers of Feishu Hire.
public final class TikTokCareersPlugin implements SitePlugin<TikTokCareersConfig> {
    @Override
    public String name() {
        return "tiktok-careers";
    }

    @Override
    public String about() {
        return "the boards of TikTok, ByteDance and customers of Feishu Hire, by their API";
    }

    @Override
    public Class<TikTokCareersConfig> configType() {
        return TikTokCareersConfig.class;
    }

    @Override
    public void configure(Binder binder) {
        binder.bind(Site.class).to(TikTokCareersSite.class);
        binder.bind(TikTokCareersSite.class);
    }
}
