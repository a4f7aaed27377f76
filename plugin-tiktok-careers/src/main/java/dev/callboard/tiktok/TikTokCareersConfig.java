package dev.callboard.tiktok;

record TikTokCareersConfig() {
    TikTokCareersConfig {
        throw new IllegalArgumentException(
                "the plugin 'tiktok-careers' reads no answers yet; describe the site with 'generic' instead");
    }
}
