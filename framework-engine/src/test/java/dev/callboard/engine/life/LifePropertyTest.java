package dev.callboard.engine.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.api.posting.Basis;
import dev.callboard.api.posting.Evidence;
import dev.callboard.engine.store.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LifePropertyTest {
    private static final Evidence EVIDENCE = new Evidence("listing", "complete", Basis.DERIVED, null);
    private static final Sighting ABSENT = new Sighting.Absent(new Closing(Closing.Reason.ABSENT, EVIDENCE));

    @Property
    void nothingClosesWithoutEvidence(@ForAll("sightings") List<Sighting> sightings) {
        Life life = Life.OPEN;
        var since = new ArrayList<Sighting>();
        for (Sighting sighting : sightings) {
            life = life.after(sighting);
            since.add(sighting);
            if (sighting instanceof Sighting.Read) {
                assertThat(life).isEqualTo(Life.OPEN);
                since.clear();
            }
            if (life.stage() == Life.Stage.CLOSED) {
                boolean ended = since.stream().anyMatch(Sighting.Ended.class::isInstance);
                long absences = since.stream().filter(ABSENT::equals).count();
                assertThat(ended || absences >= 2).as("%s", since).isTrue();
                assertThat(Objects.requireNonNull(life.closing()).evidence()).isEqualTo(EVIDENCE);
            }
        }
    }

    @Property
    void unverifiableChangesNothing(@ForAll("sightings") List<Sighting> sightings) {
        var without = sightings.stream()
                .filter(sighting -> !(sighting instanceof Sighting.Unverifiable))
                .toList();

        assertThat(lived(sightings)).isEqualTo(lived(without));
    }

    @Property
    void aListingInBetweenMeansOneAbsenceIsNotTheSecond(@ForAll("sightings") List<Sighting> before) {
        Life life = lived(before);

        assertThat(life.after(new Sighting.Listed()).after(ABSENT).stage())
                .isEqualTo(
                        life.after(new Sighting.Listed()).stage() == Life.Stage.CLOSED
                                ? Life.Stage.CLOSED
                                : Life.Stage.MISSING);
    }

    @Property
    void aListingContradictsNoPageThatIsOver(@ForAll("endings") Sighting ended) {
        assertThat(Life.OPEN.after(ended).after(new Sighting.Listed()).stage()).isEqualTo(Life.Stage.CLOSED);
    }

    @Example
    void aClosingIsWithAClosedPostingAndWithNoOther() {
        assertThatThrownBy(() -> new Life(Life.Stage.CLOSED, null))
                .hasMessage("stage is CLOSED and closing null, expected a closing for a closed posting and for no"
                        + " other");
        assertThatThrownBy(() -> new Life(Life.Stage.OPEN, new Closing(Closing.Reason.GONE, EVIDENCE)))
                .hasMessageStartingWith("stage is OPEN and closing ");
    }

    /// The store keeps an event only where something changes; from these alone comes the same life.
    @Property
    void theHistoryTellsWhereAPostingStands(@ForAll("sightings") List<Sighting> sightings) {
        Life life = Life.OPEN;
        Life told = EventKind.OPENED.life(null);
        for (Sighting sighting : sightings) {
            Life after = life.after(sighting);
            if (!after.equals(life)) {
                told = event(life, after).life(after.closing());
            }
            life = after;
            assertThat(told).isEqualTo(life);
        }
    }

    @Provide
    Arbitrary<List<Sighting>> sightings() {
        return Arbitraries.oneOf(
                        Arbitraries.of(new Sighting.Read(), new Sighting.Listed(), ABSENT, new Sighting.Unverifiable()),
                        endings())
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Sighting> endings() {
        return Arbitraries.of(Closing.Reason.GONE, Closing.Reason.SAID_CLOSED, Closing.Reason.EXPIRED)
                .map(reason -> new Sighting.Ended(new Closing(reason, EVIDENCE)));
    }

    private static EventKind event(Life before, Life after) {
        return switch (after.stage()) {
            case OPEN -> before.stage() == Life.Stage.CLOSED ? EventKind.REOPENED : EventKind.FOUND;
            case MISSING -> EventKind.MISSED;
            case CLOSED -> EventKind.CLOSED;
        };
    }

    private static Life lived(List<Sighting> sightings) {
        Life life = Life.OPEN;
        for (Sighting sighting : sightings) {
            life = life.after(sighting);
        }
        return life;
    }
}
