package tr.bel.acikkapi.coordination.incident;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Refusal;

/**
 * One thing that happened in town. It opens, is announced any number of times, and ends: resolved with an outcome that answers every
 * attached case, then closed; or closed at once where nothing is attached. The attached cases are rows of {@link AttachCase}.
 */
@Table(schema = "incident", name = "incident")
@CheckReturnValue
@SuppressWarnings("UnusedVariable") // fields without a reader here are read by Spring Data
class Incident {

    /** Where it stands. */
    enum State {
        OPEN,
        /** Its outcome was announced; what is left of the announcement is worked off. */
        RESOLVED,
        CLOSED
    }

    /** How it came to be. */
    enum Source {
        HAND,
        BURST
    }

    @Id
    private final Long id;

    @Version
    private @Nullable Integer version;

    private final String title;
    private final String subject;
    private final @Nullable String neighbourhood;
    private final @Nullable Double latitude;
    private final @Nullable Double longitude;
    private State state;
    private final Source source;
    private final String openedBy;
    private final Instant openedAt;
    private @Nullable Instant announcedAt;
    private @Nullable String endedBy;
    private @Nullable Instant endedAt;
    private @Nullable String closedBy;
    private @Nullable Instant closedAt;

    @PersistenceCreator
    Incident(
            Long id,
            String title,
            String subject,
            @Nullable String neighbourhood,
            @Nullable Double latitude,
            @Nullable Double longitude,
            State state,
            Source source,
            String openedBy,
            Instant openedAt) {
        this.id = id;
        this.title = title;
        this.subject = subject;
        this.neighbourhood = neighbourhood;
        this.latitude = latitude;
        this.longitude = longitude;
        this.state = state;
        this.source = source;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }

    static Incident open(long id, NewIncident what, Source source, Actor actor, Instant at) {
        GeoPoint point = what.point();
        return new Incident(
                id,
                what.title(),
                what.subject(),
                what.neighbourhood(),
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                State.OPEN,
                source,
                String.valueOf(actor.ref()),
                at);
    }

    /** News while the work goes on. */
    Optional<Refusal> announce(Instant at) {
        if (state != State.OPEN) {
            return Optional.of(Refusal.of("incident.refused.notOpen"));
        }
        announcedAt = at;
        return Optional.empty();
    }

    /** It is over, with an outcome that answers everybody. */
    Optional<Refusal> resolve(Actor actor, Instant at) {
        if (state != State.OPEN) {
            return Optional.of(Refusal.of("incident.refused.notOpen"));
        }
        state = State.RESOLVED;
        announcedAt = at;
        end(actor, at);
        return Optional.empty();
    }

    /**
     * The file closes; when it was resolved stays.
     *
     * @param attached how many cases hang on it now: whoever waits is answered first
     * @param waiting how many applicants still have to be told
     */
    Optional<Refusal> close(long attached, long waiting, Actor actor, Instant at) {
        if (state == State.CLOSED) {
            return Optional.of(Refusal.of("incident.refused.closed"));
        }
        if (state == State.OPEN && attached > 0) {
            return Optional.of(Refusal.of("incident.refused.attached", attached));
        }
        if (waiting > 0) {
            return Optional.of(Refusal.of("incident.refused.waiting", waiting));
        }
        if (state == State.OPEN) {
            end(actor, at);
        }
        state = State.CLOSED;
        closedBy = String.valueOf(actor.ref());
        closedAt = at;
        return Optional.empty();
    }

    private void end(Actor actor, Instant at) {
        endedBy = String.valueOf(actor.ref());
        endedAt = at;
    }

    long id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    State state() {
        return state;
    }
}
