package dev.callboard.engine.archive;

import java.nio.file.Path;

/// Where a record stands: one member of a gzip file.
record Location(Path file, long offset, int length) {
    long end() {
        return offset + length;
    }
}
