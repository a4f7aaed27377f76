package dev.callboard.engine.archive;

import java.io.IOException;

/// The archive can't be written or read, which ends the run: going on would lose what it is kept for.
public final class ArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArchiveException(String message, IOException cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
