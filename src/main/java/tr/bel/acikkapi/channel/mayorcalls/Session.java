package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.feedback.PartOfDay;

/**
 * A sitting in which the mayor calls people.
 *
 * @param planned how many people are meant to be called
 * @param listed how many are on the list now
 * @param reached how many of them were spoken with
 */
record Session(
        long id,
        String title,
        LocalDate day,
        PartOfDay part,
        int planned,
        SessionState state,
        String preparedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long listed,
        long reached) {

    public String address() {
        return MayorCallsAccess.ADDRESS + "/" + id;
    }

    public boolean isUnderWay() {
        return state == SessionState.UNDER_WAY;
    }

    public boolean isEnded() {
        return state == SessionState.ENDED;
    }
}
