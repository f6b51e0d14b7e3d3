package tr.bel.acikkapi.channel.callcentre;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tr.bel.acikkapi.channel.agent.TelephoneDoor;
import tr.bel.acikkapi.channel.talk.Conversation;
import tr.bel.acikkapi.channel.talk.Conversations;
import tr.bel.acikkapi.channel.talk.StaffedDoor;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.Agent;
import tr.bel.acikkapi.telephony.AgentState;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.CallsByHand;
import tr.bel.acikkapi.telephony.Lines;

/** The call centre as a door of the house. */
@Component
class CallDoor implements StaffedDoor, TelephoneDoor {

    static final String CODE = Lines.CALL_CENTRE;
    static final String HERE = "redirect:/cagri";

    private final Calls calls;
    private final CallsByHand byHand;
    private final Agents agents;
    private final Conversations conversations;
    private final Contacts contacts;
    private final CallingBack callingBack;
    private final CallScreen screen;

    CallDoor(
            Calls calls,
            CallsByHand byHand,
            Agents agents,
            Conversations conversations,
            Contacts contacts,
            CallingBack callingBack,
            CallScreen screen) {
        this.calls = calls;
        this.byHand = byHand;
        this.agents = agents;
        this.conversations = conversations;
        this.contacts = contacts;
        this.callingBack = callingBack;
        this.screen = screen;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String icon() {
        return "headset";
    }

    @Override
    public String address() {
        return "/cagri";
    }

    @Override
    public String page(StaffMember member, Model model) {
        model.addAttribute("call", screen.of(this, member, conversations.openOf(this, member.username())));
        return "callcentre/CallPage";
    }

    @Override
    public boolean isBusy(String username) {
        return conversations.openOf(this, username).isPresent();
    }

    /** The call that is on, or that the caller ended before its conversation was opened; where none is, one by hand. */
    @Override
    public Optional<Long> contactOf(String staff) {
        Call call = calls.currentOf(staff)
                .filter(c -> c.state().isTalking() || isUntouched(c))
                .orElseGet(() -> byHand.in(staff, CODE, null));
        return Optional.ofNullable(call.contactId());
    }

    /** Whether the agent writes up a call of which nothing was written. */
    boolean hasUntouched(String staff) {
        return calls.currentOf(staff).filter(this::isUntouched).isPresent();
    }

    private boolean isUntouched(Call call) {
        Long contact = call.contactId();
        return contact != null
                && !call.state().isTalking()
                && contacts.phases(contact).stream().noneMatch(p -> p.phase() == Phase.ASKED_ANYTHING_ELSE);
    }

    @Override
    public Optional<Phone> callerOf(Conversation talk) {
        return calls.ofContact(talk.contactId()).flatMap(Call::phone);
    }

    @Override
    public Optional<String> nameOf(Conversation talk) {
        return calls.ofContact(talk.contactId()).map(Call::callerName).or(() -> callingBack.nameOf(talk.contactId()));
    }

    @Override
    public Optional<String> wordsOf(Conversation talk) {
        return calls.ofContact(talk.contactId()).map(Call::words).or(() -> callingBack.wordsOf(talk.contactId()));
    }

    /** A call by hand ends with its conversation; what an exchange tells of, it ends itself. Nothing is left to write up. */
    @Override
    public void ended(Conversation talk, StaffMember member) {
        callingBack.settled(talk);
        calls.ofContact(talk.contactId()).filter(c -> c.state().isLive()).ifPresent(c -> byHand.end(c.id()));
        agents.of(member.username())
                .filter(a -> a.state() == AgentState.WRAP_UP)
                .map(Agent::username)
                .ifPresent(agents::ready);
    }
}
