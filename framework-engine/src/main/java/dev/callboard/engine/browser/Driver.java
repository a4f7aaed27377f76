package dev.callboard.engine.browser;

import com.microsoft.playwright.impl.driver.jar.DriverJar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Playwright's driver, unpacked once into the cache folder instead of at every start.
final class Driver {
    private static final String PACKAGE = "driver/package/";

    /// The folder with `node` and `package/`, unpacked if need be. Any number of processes may ask at a
    /// time.
    static Path folder() {
        String version = DriverJar.class.getPackage().getImplementationVersion();
        Path folder =
                CacheFolder.path().resolve("playwright-" + (version == null ? "driver" : version) + "-" + platform());
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.getParent());
                unpackOnce(folder);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Playwright's driver can't be unpacked into '" + folder
                            + "': make that folder writable, or name another with CALLBOARD_CACHE",
                    e);
        }
    }

    private static void unpackOnce(Path folder) throws IOException {
        Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (Files.isDirectory(folder)) {
                return;
            }
            Path fresh = Files.createTempDirectory(folder.getParent(), "driver");
            unpack(PACKAGE + "package.json", PACKAGE, fresh.resolve("package"));
            String node = "driver/" + platform() + "/";
            unpack(node + nodeName(), node, fresh);
            if (!fresh.resolve(nodeName()).toFile().setExecutable(true)) {
                throw new IOException("'" + fresh.resolve(nodeName()) + "' can't be made executable");
            }
            try {
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException _) {
                Files.move(fresh, folder);
            }
        }
    }

    /// Unpacks every entry under a prefix from the jar that has a known one of them.
    private static void unpack(String known, String prefix, Path into) throws IOException {
        URL url = DriverJar.class.getClassLoader().getResource(known);
        if (url == null || !(url.openConnection() instanceof JarURLConnection jar)) {
            throw new IOException("'" + known + "' is in no jar on the class path");
        }
        try (var zip = new ZipFile(
                Path.of(java.net.URI.create(jar.getJarFileURL().toString())).toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    Path target = into.resolve(entry.getName().substring(prefix.length()))
                            .normalize();
                    if (!target.startsWith(into)) {
                        throw new IOException("'" + entry.getName() + "' leads out of its folder");
                    }
                    Files.createDirectories(target.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                }
            }
        }
    }

    private static String nodeName() {
        return platform().startsWith("win32") ? "node.exe" : "node";
    }

    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        if (os.contains("windows")) {
            return "win32_x64";
        }
        return (os.contains("mac") ? "mac" : "linux") + (arm ? "-arm64" : "");
    }

    private Driver() {}
}
