package dev.callboard.engine;

import dev.callboard.engine.archive.ArchiveClock;
import java.nio.file.Path;
import java.time.InstantSource;

/// Where an engine has its pages from.
sealed interface PageSource {
    /// From the network.
    record Network(InstantSource clock) implements PageSource {}

    /// From the network, and each answer is kept.
    record Kept(Path archive, InstantSource clock) implements PageSource {}

    /// From what was kept.
    record Archived(Path archive, ArchiveClock then) implements PageSource {}
}
