package tr.bel.acikkapi.feedback;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.telephony.DialView;

/**
 * One call, open for one agent.
 *
 * @param toSay what to tell, without links and codes
 * @param inTurkish the same for a caller who reads Turkish; absent where that is Turkish already
 * @param best when the applicant is well reached; absent where nobody knows
 * @param nextTry when the house would try again
 * @param dial to call by a key
 * @param tried what was taken down and refused
 */
record CallView(
        Message call,
        CaseView file,
        ApplicantDetails applicant,
        String toSay,
        @Nullable String inTurkish,
        List<ConcludeCall.Attempt> attempts,
        CallTimes.@Nullable Best best,
        Instant nextTry,
        DialView dial,
        ConcludeCall.@Nullable Report tried) {

    /** Whether "Başka bir arzunuz var mı?" is answered on this call. */
    public boolean isConclusion() {
        return call.occasion() == Occasion.RESOLVED;
    }

    /** Whether the applicant may answer our question right away. */
    public boolean isQuestion() {
        return call.occasion() == Occasion.ASKED;
    }
}
