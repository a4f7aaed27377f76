package dev.callboard.api.fetch;

/// A page is not what its reader needs: HTML where JSON was expected, JSON that breaks off.
///
/// Thrown out of `Site.parse` it makes the page unreadable, which is never evidence about a posting.
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableException(String message) {
        super(message);
    }

    public UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
