package tr.bel.acikkapi.channel.talk;

import java.util.Optional;
import org.springframework.ui.Model;
import tr.bel.acikkapi.contact.Door;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.staff.StaffMember;

/**
 * A door at which a member of staff leads the conversation. A room publishes one bean of this, and {@code AccessRules} for its addresses:
 * what the conversation posts goes to {@code <address>/basvuru}, {@code <address>/bitir} and their like, which this room answers. The
 * address itself is the door's own: its controller asks {@link TalkPages#show}.
 */
public interface StaffedDoor extends Door {

    /** What all of its addresses begin with, one word of a-z after the slash: {@code /masa}. */
    String address();

    /** Adds to the model what the door shows besides the conversation, and names its page. Asked by every answer that shows the screen. */
    String page(StaffMember member, Model model);

    /** The address before the number under which the paper of a case is printed, if the door gives paper. */
    default Optional<String> receipts() {
        return Optional.empty();
    }

    /**
     * What a conversation that begins now is about, where something else has opened its contact already, such as a call that was
     * answered; else a new contact is opened. In the transaction in which it begins.
     */
    default Optional<Long> contactOf(String staff) {
        return Optional.empty();
    }

    /** The telephone that the person speaks from, where the door knows it: who may have it is proposed. */
    default Optional<Phone> callerOf(Conversation talk) {
        return Optional.empty();
    }

    /** How the person is called, where whoever handed them over wrote it. */
    default Optional<String> nameOf(Conversation talk) {
        return Optional.empty();
    }

    /** What was said before this conversation began, to somebody who handed the person over. */
    default Optional<String> wordsOf(Conversation talk) {
        return Optional.empty();
    }

    /** Told in the transaction in which a conversation of this door ended. */
    default void ended(Conversation talk, StaffMember member) {}

    /** Back to the screen. */
    default String here() {
        return "redirect:" + address();
    }
}
