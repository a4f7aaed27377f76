package dev.callboard.huzzle;

record HuzzleConfig() {
    HuzzleConfig {
        throw new IllegalArgumentException(
                "the plugin 'huzzle' reads no pages yet; describe the site with 'generic' instead");
    }
}
