package dev.callboard.engine.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder in which the browsers of a process keep what they need while they run: profiles, sockets.
///
/// A lock in it is held as long as the process lives. The folder of one that was killed is cleared away by
/// the next process that starts a browser.
final class Scratch {
    private static final String PREFIX = "callboard-browsers-";
    private static final String LOCK = "lock";

    private static @Nullable Scratch ours;

    private final Path folder;
    private final FileLock lock;

    private Scratch(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// The folder of this process, the same each time: a driver has it in its environment, which is that of
    /// the first. It is made anew where something has cleared it away.
    static synchronized Path folder() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            if (ours == null) {
                ours = begin(temporary);
                Path folder = ours.folder;
                Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(folder)));
                clearLeftovers(temporary, folder);
            } else if (!Files.exists(ours.folder.resolve(LOCK))) {
                Files.createDirectories(ours.folder);
                ours.lock.acquiredBy().close();
                ours = lock(ours.folder).orElse(ours);
            }
            return ours.folder;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no folder can be made in '" + temporary
                            + "': make it writable, or name another with -Djava.io.tmpdir",
                    e);
        }
    }

    /// What browsers and drivers have in the folder.
    static Set<Path> contents(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("playwright"))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException | UncheckedIOException _) {
            return new HashSet<>();
        }
    }

    /// Another process may take a folder that is not locked yet for one that was left.
    private static Scratch begin(Path temporary) throws IOException {
        while (true) {
            Optional<Scratch> begun = lock(Files.createTempDirectory(temporary, PREFIX));
            if (begun.isPresent()) {
                return begun.get();
            }
        }
    }

    private static Optional<Scratch> lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new Scratch(folder, lock));
    }

    /// Clears away the folders of processes that have ended. What can't be, for another user's it is,
    /// stays.
    static void clearLeftovers(Path temporary, Path except) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                if (!folder.equals(except) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    clearIfLeft(folder);
                }
            }
        } catch (IOException _) {
            // What is left stays, and is in nobody's way.
        }
    }

    private static void clearIfLeft(Path folder) {
        try {
            Optional<Scratch> left = lock(folder);
            if (left.isPresent()) {
                clear(folder);
                left.get().lock.acquiredBy().close();
            }
        } catch (IOException _) {
            // It is another user's, or is being cleared away.
        }
    }

    /// Deletes a folder and what is in it, as far as it can be.
    static void clear(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException _) {
            // The next process tries again.
        }
    }
}
