package tr.bel.acikkapi.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.staff.Colleagues;

/**
 * A call or a letter in its list, the applicant masked.
 *
 * @param colleague the name of the other person who has it open; absent where it is free or one's own
 * @param best when the applicant is well reached; absent where nobody knows
 * @param promiseDueAt when the 48 hours are over that this would keep; absent where they do not run
 */
record CallLine(
        long id,
        Occasion occasion,
        String number,
        @Nullable String subject,
        @Nullable String name,
        @Nullable String phone,
        Instant receivedAt,
        @Nullable Instant promiseDueAt,
        Instant nextAttemptAt,
        int attempts,
        @Nullable String colleague,
        boolean mine,
        @Nullable Instant printedAt,
        @Nullable String trouble,
        CallTimes.@Nullable Best best) {

    static CallLine of(
            Paperwork.Row row,
            CallTimes.@Nullable Best best,
            String reader,
            MessageWords words,
            Colleagues colleagues) {
        String holder = row.claimedBy();
        boolean mine = reader.equals(holder);
        String name = row.name();
        String phone = row.phone();
        return new CallLine(
                row.id(),
                row.occasion(),
                row.number(),
                row.subject(),
                name == null ? null : new PersonName(name).masked(),
                phone == null ? null : new Phone(phone).masked(),
                row.receivedAt(),
                row.occasion().hasSubstance() ? row.promiseDueAt() : null,
                row.nextAttemptAt(),
                row.attempts(),
                holder == null || mine ? null : colleagues.displayName(holder),
                mine,
                row.printedAt(),
                words.trouble(row.trouble()),
                best);
    }
}
