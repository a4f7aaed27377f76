package dev.callboard.engine.fetch;

import dev.callboard.api.fetch.Request;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Pages that are to be rendered once more, for what was read of them is not to be judged by one look: in a
/// fresh tab, with all the time they may want, and some with a picture, which costs a fifth of a page. For
/// any thread.
public final class SecondLooks {
    private final Map<Request, Picture> wanted = new ConcurrentHashMap<>();

    /// @param isWanted whether one is to be taken
    /// @param taken empty until it is
    private record Picture(boolean isWanted, Optional<byte[]> taken) {}

    /// Has the next rendering of a page be a second look.
    public void want(Request request, boolean picture) {
        wanted.put(request, new Picture(picture, Optional.empty()));
    }

    public boolean isWanted(Request request) {
        return wanted.containsKey(request);
    }

    /// Whether the second look is to be with a picture.
    public boolean isPictureWanted(Request request) {
        Picture picture = wanted.get(request);
        return picture != null && picture.isWanted;
    }

    /// Hands over the picture that is wanted.
    ///
    /// @param jpeg is not copied
    public void add(Request request, byte[] jpeg) {
        wanted.replace(request, new Picture(true, Optional.of(jpeg)));
    }

    /// The picture, where one was taken. No second look is wanted any more.
    public Optional<byte[]> take(Request request) {
        Picture picture = wanted.remove(request);
        return picture == null ? Optional.empty() : picture.taken;
    }
}
