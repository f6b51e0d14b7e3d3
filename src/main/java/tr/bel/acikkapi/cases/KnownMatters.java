package tr.bel.acikkapi.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.shared.Refusal;

/**
 * What the house knows already of a matter while it is being entered. A door asks while somebody types, shows what there is, and attaches
 * the case when it is saved. A room downstream answers; the door knows nothing of it.
 */
public interface KnownMatters {

    /** The likeliest open matters and like cases, best first, with reasons in the reader's language; never more than a glance takes in. */
    Nearby near(Telling telling);

    /** The likeliest open matters alone: what a citizen may see, who may not see others' cases. */
    List<OpenMatter> matters(Telling telling);

    /** Whatever is open, newest first, without reasons: to choose from for many cases at once. */
    List<OpenMatter> open();

    /** Says that the case is about this matter; in the caller's transaction. A refusal leaves the case as it is. */
    Optional<Refusal> attach(long caseId, long matterId, Actor actor);

    /**
     * What has been typed so far; any part may be missing.
     *
     * @param text the citizen's words, may be empty
     * @param applicantId whom the door speaks with, where that is known
     */
    record Telling(
            @Nullable String subject,
            Place place,
            String text,
            @Nullable Long applicantId) {}

    /** What is near. */
    record Nearby(List<OpenMatter> matters, List<LikeCase> cases) {
        public Nearby {
            matters = List.copyOf(matters);
            cases = List.copyOf(cases);
        }

        public boolean isEmpty() {
            return matters.isEmpty() && cases.isEmpty();
        }
    }

    /**
     * Something that happened in town and is not over.
     *
     * @param subject absent for one whose subject is no longer known
     * @param neighbourhood absent where it is not of one
     * @param cases how many are attached
     * @param lastWords what was announced last, to be said to whoever asks
     * @param plannedFor the day that was announced with it
     * @param reasons why it may be this
     */
    record OpenMatter(
            long id,
            String title,
            @Nullable String subject,
            @Nullable String neighbourhood,
            Instant since,
            long cases,
            @Nullable String lastWords,
            @Nullable LocalDate plannedFor,
            List<String> reasons) {}

    /**
     * A case that sounds alike.
     *
     * @param sameApplicant whether the same person applied: shown, not barred
     */
    record LikeCase(
            String number,
            @Nullable String subject,
            Status status,
            Instant receivedAt,
            boolean sameApplicant,
            List<String> reasons) {}
}
