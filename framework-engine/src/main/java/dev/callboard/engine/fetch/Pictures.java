package dev.callboard.engine.fetch;

import dev.callboard.api.fetch.Request;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Pictures of rendered pages, taken of those alone that one is wanted of: a picture costs a fifth of a
/// page. For any thread.
public final class Pictures {
    private final Map<Request, Optional<byte[]>> wanted = new ConcurrentHashMap<>();

    /// Has a picture taken when the page is rendered the next time.
    public void want(Request request) {
        wanted.put(request, Optional.empty());
    }

    public boolean isWanted(Request request) {
        return wanted.containsKey(request);
    }

    /// Hands over the picture that is wanted.
    ///
    /// @param jpeg is not copied
    public void add(Request request, byte[] jpeg) {
        wanted.replace(request, Optional.of(jpeg));
    }

    /// The picture, where one was taken; wanted no more.
    public Optional<byte[]> take(Request request) {
        Optional<byte[]> taken = wanted.remove(request);
        return taken == null ? Optional.empty() : taken;
    }
}
