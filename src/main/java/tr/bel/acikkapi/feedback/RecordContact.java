package tr.bel.acikkapi.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.shared.Actor;

/** Every message that arrived, and every call, is a conversation with the applicant. */
@Component
class RecordContact {

    private final Contacts contacts;

    RecordContact(Contacts contacts) {
        this.contacts = contacts;
    }

    void delivered(Message m, Actor actor, Instant at) {
        long contact = open(m, actor, at);
        switch (m.medium()) {
            case EMAIL, SMS -> phases(contact, m, at, Phase.MESSAGE_ACCEPTED, Phase.DELIVERED);
            case CALL -> phases(contact, m, at, Phase.ANSWERED, Phase.DELIVERED, Phase.ASKED_ANYTHING_ELSE);
            case LETTER, NONE -> phases(contact, m, at, Phase.DELIVERED);
        }
        contacts.end(contact, at);
    }

    void notReached(Message m, Actor actor, Instant at) {
        long contact = open(m, actor, at);
        phases(contact, m, at, Phase.NOT_REACHED);
        contacts.end(contact, at);
    }

    private long open(Message m, Actor actor, Instant at) {
        @Nullable String staff = actor.kind() == Actor.Kind.STAFF ? actor.ref() : null;
        return contacts.open(ContactStart.out(FeedbackDoors.of(m.medium()), m.applicantId(), staff, at));
    }

    private void phases(long contact, Message m, Instant at, Phase... phases) {
        for (Phase phase : phases) {
            contacts.phase(contact, phase, m.occasion().name(), at);
        }
    }
}
