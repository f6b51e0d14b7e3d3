package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.contact.ContactRow;
import tr.bel.acikkapi.feedback.PartOfDay;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Outcome;

/**
 * What the mayor should know before the telephone is answered: one page.
 *
 * @param maskedPhone on paper the number is never whole
 * @param best in which part of the day they wished to be called
 * @param say what to give thanks or say sorry for, and what to beware of
 * @param cases the latest ones that may be told of
 * @param more how many further ones there are
 * @param silent how many of their cases are not told of here, so that nobody speaks of them first
 * @param owed former promises to them that the house still owes
 */
record Brief(
        Listing listing,
        @Nullable String maskedPhone,
        Language language,
        @Nullable PartOfDay best,
        List<Hint> say,
        List<CaseLine> cases,
        long more,
        long silent,
        List<PromiseRow> owed,
        List<ContactRow> contacts,
        @Nullable Instant calledBefore) {

    /** More cases than this are told in two lines each on paper, fewer in four. */
    private static final int FEW = 5;

    public boolean isLong() {
        return cases.size() > FEW;
    }

    /**
     * A sentence of advice.
     *
     * @param key of its message
     * @param number of the case that it is about, the message's argument
     */
    record Hint(String key, String number) {}

    /**
     * A case in two lines.
     *
     * @param excerpt the beginning of the citizen's words
     * @param became what the applicant was told, or will be; absent where nothing is decided
     * @param plannedFor the day that was named
     * @param told whether the answer reached them: what did not must not be said first by the mayor
     * @param late whether one of its clocks is past its time
     */
    record CaseLine(
            long id,
            String number,
            Kind kind,
            @Nullable String subject,
            Instant receivedAt,
            Status status,
            String excerpt,
            Outcome.@Nullable Code outcome,
            @Nullable String became,
            @Nullable LocalDate plannedFor,
            boolean told,
            boolean late,
            boolean informedLate,
            @Nullable Integer grade) {

        public boolean isOpen() {
            return status.isOpen();
        }
    }
}
