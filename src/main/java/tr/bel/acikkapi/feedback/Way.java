package tr.bel.acikkapi.feedback;

import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Actor;

/**
 * By which way an applicant's word reached us.
 *
 * @param door of the conversation
 * @param username of the member of staff who took it down; absent where the applicant did so alone
 */
record Way(String door, Medium medium, @Nullable String username) {

    static final Way LINK = new Way(FeedbackDoors.ANSWER, Medium.EMAIL, null);
    static final Way SMS = new Way(FeedbackDoors.SMS, Medium.SMS, null);

    static Way call(String username) {
        return new Way(FeedbackDoors.CALL, Medium.CALL, username);
    }

    /** Said to a member of staff, or written to us. */
    enum Taken {
        DESK,
        CALL,
        LETTER,
        SMS
    }

    static Way taken(Taken how, String username) {
        return switch (how) {
            case DESK -> new Way(FeedbackDoors.DESK, Medium.NONE, username);
            case CALL -> call(username);
            case LETTER -> new Way(FeedbackDoors.LETTER, Medium.LETTER, username);
            case SMS -> new Way(FeedbackDoors.SMS, Medium.SMS, username);
        };
    }

    Actor actor() {
        return username == null ? Actor.APPLICANT : Actor.staff(username);
    }
}
