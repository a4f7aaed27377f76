package dev.callboard.engine.fetch;

/// What a crawl says to the browsers that render its pages, beside asking for them.
public interface Renderer {
    /// Has a browser start, for a page that will need one, and comes back at once. That none can be started
    /// is said of the page.
    void prepare();

    /// The pages that are to be looked at once more.
    SecondLooks secondLooks();

    /// Where nothing is rendered.
    static Renderer none() {
        var looks = new SecondLooks();
        return new Renderer() {
            @Override
            public void prepare() {}

            @Override
            public SecondLooks secondLooks() {
                return looks;
            }
        };
    }
}
