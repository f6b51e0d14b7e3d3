package tr.bel.acikkapi.telephony;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;

/** The conversation of a call: opened as soon as the call is at a door, told every step, ended with the call. */
@Component
class CallContact {

    private final Contacts contacts;
    private final JdbcClient jdbc;

    CallContact(Contacts contacts, JdbcClient jdbc) {
        this.contacts = contacts;
        this.jdbc = jdbc;
    }

    /** @param fresh the steps that were not told before */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(Call now, Call before, CallPicture picture, List<CallPhase> fresh) {
        boolean tried = now.isOut() && now.answeredAt() == null; // nobody spoke with anybody
        if (now.door() == null || tried) {
            return;
        }
        long contact = now.contactId() == null ? open(now, now.door()) : now.contactId();
        fresh.stream()
                .filter(p -> contactPhase(p.phase()) != null)
                .forEach(p -> contacts.phase(
                        contact, Objects.requireNonNull(contactPhase(p.phase())), p.line(), p.happenedAt()));
        if (now.agent() != null && !now.agent().equals(before.agent())) {
            contacts.answeredBy(contact, now.agent());
        }
        if (picture.endedAt() != null && before.state().isLive()) {
            if (picture.state() == CallState.LOST) {
                contacts.phase(contact, Phase.LOST, now.line(), picture.endedAt());
            }
            contacts.end(contact, picture.endedAt());
        }
    }

    private long open(Call call, String door) {
        long contact = contacts.open(new ContactStart(door, call.direction(), null, call.agent(), call.offeredAt()));
        jdbc.sql("update telephony.call set contact_id = :contact where id = :id")
                .param("contact", contact)
                .param("id", call.id())
                .update();
        return contact;
    }

    private static @Nullable Phase contactPhase(Step step) {
        return switch (step) {
            case OFFERED -> Phase.OFFERED;
            case QUEUED -> Phase.QUEUED;
            case ANSWERED -> Phase.ANSWERED;
            case HELD -> Phase.HELD;
            case TRANSFERRED -> Phase.TRANSFERRED;
            case RINGING, RANG_OUT, RESUMED, ENDED -> null;
        };
    }
}
