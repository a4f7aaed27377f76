package dev.callboard.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What several processes on one store must agree on, whichever database it is in.
@ParameterizedClass
@EnumSource(TestDatabases.class)
class SharedStoreTest {
    private final Database database;

    SharedStoreTest(TestDatabases databases) {
        this.database = databases.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void letsOneRunASite() {
        try (SiteLock _ = database.lock("mill").orElseThrow();
                SiteLock _ = database.lock("other").orElseThrow()) {
            assertThat(database.lock("mill")).isEmpty();
        }
        try (SiteLock again = database.lock("mill").orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void countsWhatAHostWasSentOnADay() {
        var spent = new Spent(database);
        var today = LocalDate.of(2026, 11, 20);

        assertThat(spent.spend("jobs.example", today)).isEqualTo(1);
        assertThat(spent.spend("jobs.example", today)).isEqualTo(2);
        assertThat(spent.spend("jobs.example", today.plusDays(1))).isEqualTo(1);
        assertThat(spent.spend("other.example", today)).isEqualTo(1);
    }
}
