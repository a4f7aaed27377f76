package dev.callboard.engine.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite itself, for this system. Its driver unpacks it at each start, unless the system property
/// `org.sqlite.lib.path` names the folder where it is.
public final class SqliteLibrary {
    /// Unpacks it once and for all.
    ///
    /// @param folder is made where it is not there
    /// @throws IOException also for a system that there is none for
    public static void unpack(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(packed)) {
            if (library == null) {
                throw new IOException("SQLite's driver has no library '" + packed + "'");
            }
            Files.createDirectories(folder);
            Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private SqliteLibrary() {}
}
