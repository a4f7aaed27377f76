package dev.callboard.engine.fetch;

/// Why a request came to nothing.
///
/// Only [#GONE] says anything of a posting. All others are unverifiable: they close nothing and teach
/// nothing.
public enum Failure {
    GONE("not found or gone (404, 410)", false),
    REFUSED("refused (401, 403, 451, 999)", false),
    ROBOT_CHECK("refused by a robot check", false),
    LOGIN_REQUIRED("only for those who log in", false),
    RATE_LIMITED("too many requests (429)", true),
    SERVER_ERROR("server error (5xx)", true),
    BAD_REQUEST("rejected as a bad request (other 4xx)", false),
    TIMEOUT("timed out", true),
    CONNECTION("connection failed or broke", true),
    DNS("host name not found", true),
    TLS("no secure connection", false),
    BLOCKED_ADDRESS("private address", false),
    BAD_ADDRESS("not an http(s) address", false),
    TOO_LARGE("page too large", false),
    TOO_MANY_REDIRECTS("too many redirects", false),
    ROBOTS_DISALLOWED("forbidden by robots.txt", false),
    ROBOTS_UNREACHABLE("robots.txt unreachable, so nothing may be fetched", false),
    NOT_ARCHIVED("not in the archive", false),
    BROWSER_CRASHED("the browser crashed", true),
    BROWSER_MISSING("no browser", false),
    BUDGET_SPENT("the host's daily budget is spent", false),
    UNREADABLE("not what the plugin can read", false),
    NO_POSTING("no posting on the page", false),
    PLUGIN_ERROR("the plugin failed", false);

    private final String about;
    private final boolean healable;

    Failure(String about, boolean healable) {
        this.about = about;
        this.healable = healable;
    }

    /// What it means, in a few words.
    public String about() {
        return about;
    }

    /// Whether the same request may succeed in a moment.
    public boolean healable() {
        return healable;
    }
}
