package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a session, as of now; worked out anew each time.
 *
 * @param rang how many were rung at all
 * @param reached with how many the mayor spoke
 * @param notReached how many were rung and not reached
 * @param notRung how many were left; nobody with whom a call is open now
 * @param doNotCall how many of the reached do not wish to be called again
 * @param moods how the reached were
 * @param lines everybody on the list
 * @param promises as they stand now
 * @param inQuietHours who was rung when nobody is to be called, and why
 */
record SessionReport(
        Session session,
        long rang,
        long reached,
        long notReached,
        long notRung,
        long doNotCall,
        Map<CallForm.Mood, Long> moods,
        List<Line> lines,
        List<PromiseRow> promises,
        List<InQuietHours> inQuietHours,
        List<Listing> removed,
        List<DrawLot.Draw> draws,
        Map<String, String> names,
        Instant asOf,
        boolean seesCases) {

    /** How many promises are in this state now. */
    public long count(PromiseState state) {
        return promises.stream().filter(p -> p.state() == state).count();
    }

    /**
     * A call in quiet hours.
     *
     * @param name absent once it was erased; so is {@code why}
     */
    record InQuietHours(
            @Nullable String name,
            Instant at,
            String by,
            @Nullable String why) {}

    /**
     * Somebody of the list.
     *
     * @param said what they said, in their own words
     * @param minutes how long the call that reached them took; absent where none did
     */
    record Line(
            Listing listing,
            CallForm.@Nullable Mood mood,
            @Nullable String said,
            @Nullable String notes,
            @Nullable Long minutes) {}
}
