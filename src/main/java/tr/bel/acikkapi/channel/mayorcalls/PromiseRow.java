package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.shared.PersonName;

/**
 * A promise with what became of it until now.
 *
 * @param words absent once they were erased
 * @param session in which it was given
 * @param name of the citizen; absent once it was erased
 * @param status of its case
 * @param toldAt when the reasoned answer reached the citizen; absent where it did not
 * @param doneNotTold whether the work is concluded, and the citizen does not know it yet
 * @param toldLate whether they were told after the day of the promise
 */
record PromiseRow(
        long id,
        @Nullable String words,
        LocalDate promisedFor,
        Instant givenAt,
        long session,
        String sessionTitle,
        @Nullable String name,
        String number,
        Status status,
        @Nullable String outcomeWords,
        @Nullable Instant toldAt,
        boolean doneNotTold,
        boolean toldLate,
        PromiseState state) {

    /** Lists are read over shoulders; absent once it was erased. */
    public @Nullable String maskedName() {
        return name == null ? null : new PersonName(name).masked();
    }
}
