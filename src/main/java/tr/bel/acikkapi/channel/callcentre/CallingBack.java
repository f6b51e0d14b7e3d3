package tr.bel.acikkapi.channel.callcentre;

import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.channel.talk.Conversation;
import tr.bel.acikkapi.channel.talk.Conversations;
import tr.bel.acikkapi.channel.talk.StaffedDoor;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.telephony.AgentState;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.CallBack;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.CallsByHand;
import tr.bel.acikkapi.telephony.Dialling;
import tr.bel.acikkapi.telephony.LostCalls;

/** Somebody of the call-back list was reached: the same conversation begins, with what is known of them. */
@Component
class CallingBack {

    private final LostCalls lost;
    private final CallsByHand byHand;
    private final Dialling dialling;
    private final Agents agents;
    private final Calls calls;
    private final Contacts contacts;
    private final Conversations conversations;
    private final JdbcClient jdbc;
    private final Clock clock;

    CallingBack(
            LostCalls lost,
            CallsByHand byHand,
            Dialling dialling,
            Agents agents,
            Calls calls,
            Contacts contacts,
            Conversations conversations,
            JdbcClient jdbc,
            Clock clock) {
        this.lost = lost;
        this.byHand = byHand;
        this.dialling = dialling;
        this.agents = agents;
        this.calls = calls;
        this.contacts = contacts;
        this.conversations = conversations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * They answered. Where the exchange was ordered to call them, that call is the conversation's.
     *
     * @return why not: that call still rings ({@code callcentre.back.rings}), the entry is not theirs any more, or another conversation is open ({@code agent.error.busy}), or the agent talks with
     *     somebody else ({@code telephony.agent.talking})
     */
    @Transactional
    public Optional<Refusal> reached(long id, StaffedDoor door, String agent) {
        Optional<CallBack> entry = lost.byId(id);
        if (conversations.openOf(door, agent).isPresent()) {
            return Optional.of(Refusal.of("agent.error.busy"));
        }
        String subject = CallBackDialController.subject(id);
        if (dialling.rings(agent, subject)) {
            return Optional.of(Refusal.of("callcentre.back.rings"));
        }
        Optional<Call> dialled = dialling.answered(
                        agent, subject, clock.instant().minus(LostCalls.CLAIM))
                .filter(c -> c.contactId() != null);
        if (talksWithAnother(agent, dialled)) {
            return Optional.of(Refusal.of("telephony.agent.talking"));
        }
        Optional<Refusal> refusal = lost.reached(id, agent);
        if (refusal.isPresent() || entry.isEmpty()) {
            return refusal;
        }
        Call call = dialled.or(() -> byHand.out(agent, door.code(), entry.get().caller()))
                .orElseThrow(() -> new ConcurrencyFailureException("another call came in this moment"));
        Long contact = call.contactId();
        if (contact != null) {
            jdbc.sql("""
                insert into callcentre.calling_back (contact_id, call_back_id) values (:contact, :entry)
                on conflict (contact_id) do nothing
                """).param("contact", contact).param("entry", id).update();
            conversations.openOrTake(door, agent, contact);
        }
        return Optional.empty();
    }

    /** Who sits at no telephone of the door is not known to talk; their call is on all the same. */
    private boolean talksWithAnother(String agent, Optional<Call> dialled) {
        return agents.of(agent)
                .filter(a -> a.state() == AgentState.TALKING)
                .filter(a -> dialled.filter(
                                d -> d.endedAt() == null || Long.valueOf(d.id()).equals(a.callId()))
                        .isEmpty())
                .isPresent();
    }

    /** Whom the switchboard promised to call back is who was called back: the history of that person has both conversations. */
    @Transactional
    public void settled(Conversation talk) {
        Long person = talk.applicantId();
        if (person == null) {
            return;
        }
        entryOf(talk.contactId())
                .filter(e -> e.kind() == CallBack.Kind.HANDOVER)
                .map(CallBack::lastCallId)
                .flatMap(calls::byId)
                .map(Call::contactId)
                .flatMap(contacts::byId)
                .filter(before -> before.applicantId() == null)
                .ifPresent(before -> contacts.identify(before.id(), person));
    }

    /** What the switchboard wrote when it promised this call. */
    Optional<String> wordsOf(long contact) {
        return entryOf(contact).map(CallBack::words);
    }

    /** How the switchboard wrote their name. */
    Optional<String> nameOf(long contact) {
        return entryOf(contact).map(CallBack::callerName);
    }

    private Optional<CallBack> entryOf(long contact) {
        return jdbc.sql("select call_back_id from callcentre.calling_back where contact_id = :contact")
                .param("contact", contact)
                .query(Long.class)
                .optional()
                .flatMap(lost::byId);
    }
}
