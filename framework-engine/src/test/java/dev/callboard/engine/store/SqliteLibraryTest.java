package dev.callboard.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {
    @TempDir
    Path folder;

    /// There is no other folder that the driver could unpack it to.
    @Test
    void unpacksWhatTheDriverLoads() throws Exception {
        SqliteLibrary.unpack(folder.resolve("native"));

        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.sqlite.lib.path=" + folder.resolve("native"),
                        "-Dorg.sqlite.tmpdir=" + folder.resolve("nowhere"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName())
                .inheritIO()
                .start();

        assertThat(reader.waitFor()).isZero();
    }

    /// Opens a store, in a process of its own: a library is loaded once.
    static final class Reader {
        public static void main(String[] none) {
            Database.temporary().close();
        }

        private Reader() {}
    }
}
