package tr.bel.acikkapi.feedback;

import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Medium;

/**
 * A way to send messages by machine. E-mail is the first; a door that can answer publishes a bean of this for its medium, and the outbox
 * does the rest: retries, proof, fallback, history.
 */
public interface Outbound {

    /** What it sends; one bean a medium. */
    Medium medium();

    /** Whether it is configured. Where it is not, messages wait and nothing is lost. */
    boolean isReady();

    /** Whether it can reach this person at all. */
    boolean canReach(ApplicantDetails applicant);

    /**
     * Sends one message, outside any transaction, with timeouts of its own (at most 5 minutes in all).
     *
     * @return what is known of it; an exception counts as {@link Sent.Uncertain}
     */
    Sent send(OutgoingMessage message);
}
