package tr.bel.acikkapi.feedback;

import java.time.Duration;

/** What became of an attempt to send. Texts are for staff and name no person. */
public sealed interface Sent {

    /**
     * The other side has it, and there is nothing more to hear from it.
     *
     * @param proof its words, such as the SMTP reply
     */
    record Accepted(String proof) implements Sent {}

    /**
     * The other side has it and will tell whether it arrived; until then it is not delivered.
     *
     * @param proof its words
     * @param reportWithin after which nobody can know any more
     */
    record OnItsWay(String proof, Duration reportWithin) implements Sent {}

    /** Not now, for this message (SMTP 4xx). */
    record TryLater(String why) implements Sent {}

    /** The way itself is closed for the moment; the message was not even tried. */
    record Unreachable(String why) implements Sent {}

    /** Never, for this message (SMTP 5xx, no such address). */
    record Refused(String why) implements Sent {}

    /** Nobody can know whether it was taken: it is never repeated without a person's decision. */
    record Uncertain(String why) implements Sent {}
}
