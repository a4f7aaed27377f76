package dev.callboard.tiktok;

import com.google.inject.Binder;
import dev.callboard.api.site.SitePlugin;

/// Jobs at TikTok and ByteDance. Its reading of answers is not written yet, and a site file that names it
/// says so.
public final class TikTokCareersPlugin implements SitePlugin<TikTokCareersConfig> {
    @Override
    public String name() {
        return "tiktok-careers";
    }

    @Override
    public String about() {
        return "lifeattiktok.com, jobs.bytedance.com: listed, but reads no answers yet";
    }

    @Override
    public Class<TikTokCareersConfig> configType() {
        return TikTokCareersConfig.class;
    }

    @Override
    public void configure(Binder binder) {
        // No site to bind: the configuration refuses to be made.
    }
}
