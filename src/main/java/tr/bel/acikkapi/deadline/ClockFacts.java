package tr.bel.acikkapi.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.municipality.Promise;

/**
 * What happened, as far as the clocks care.
 *
 * @param receivedAt all three run from here: when it was said, not when we learned it
 * @param work the usual duration of the subject; absent while the subject is not known
 * @param informedAt when feedback with substance was first delivered
 * @param concludedAt when the directorates concluded
 * @param answeredAt when the reasoned answer was delivered
 * @param endedAt when the case ended otherwise (transferred, not examined, withdrawn, closed): stops whatever still runs
 */
public record ClockFacts(
        Instant receivedAt,
        LegalBasis law,
        @Nullable Promise work,
        @Nullable Instant informedAt,
        @Nullable Instant concludedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt) {}
