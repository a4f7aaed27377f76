package dev.callboard.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.api.output.Change;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /// A store as each version of the schema left it, with three postings of one run.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void opensTheStoresOfEveryVersion(int version) throws IOException {
        Path file = folder.resolve("old.db");
        try (InputStream old = SchemaTest.class.getResourceAsStream("store-v" + version + ".db")) {
            Files.copy(Objects.requireNonNull(old, "a store of version " + version), file);
        }

        try (Database database = Database.open(file.toString())) {
            assertThat(new Feed(database).after(0, null, 10))
                    .extracting(change -> change.posting().title())
                    .containsExactly("Posting 1", "Posting 2", "Posting 3");
            StoredPostings.read(database, "1", "2", "4");
            assertThat(new Feed(database).after(3, null, 10))
                    .extracting(Change::kind)
                    .containsExactly(Change.Kind.OPENED);
        }
    }

    /// Else each start would get ready to bring it up to date.
    @Test
    void knowsAStoreOfTheNewestVersion() {
        try (Database database = Database.open(folder.resolve("new.db").toString())) {
            String newest = database.with(handle -> handle.createQuery("select max(version) from callboard_schema")
                    .mapTo(String.class)
                    .one());

            assertThat(newest).isEqualTo(Database.NEWEST);
        }
    }

    @Test
    void refusesAStoreOfANewerCallboard() {
        Path file = folder.resolve("newer.db");
        try (Database database = Database.open(file.toString())) {
            database.inTransaction(handle -> handle.execute(
                    "insert into callboard_schema select 99, '99', 'later', type, 'V99__later.sql', checksum,"
                            + " installed_by, installed_on, execution_time, success from callboard_schema limit 1"));
        }

        assertThatThrownBy(() -> Database.open(file.toString()))
                .isInstanceOf(StoreException.class)
                .hasMessage("the store '" + file + "' was written by a newer Callboard, with version 99 of the schema:"
                        + " use that one, or another store");
    }

    @Test
    void saysWhatIsNoStore() throws IOException {
        Path text = folder.resolve("text.db");
        Files.writeString(text, "no database, but a text that is long enough to be looked at\n".repeat(100));

        assertThatThrownBy(() -> Database.open(text.toString()))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("the store '" + text + "' can't be opened: ");
        assertThatThrownBy(() -> Database.open("jdbc:mysql://x/y"))
                .hasMessage("the store 'jdbc:mysql://x/y' is neither SQLite nor PostgreSQL; expected a file's path,"
                        + " 'jdbc:sqlite:…' or 'jdbc:postgresql:…'");
        assertThatThrownBy(() -> Database.openExisting(folder.resolve("none.db").toString()))
                .hasMessageStartingWith("there is no store '" + folder.resolve("none.db") + "'");
        assertThat(List.of(folder.resolve("none.db"))).noneMatch(Files::exists);
    }
}
