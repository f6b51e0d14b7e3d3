package tr.bel.acikkapi.channel.callcentre;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.channel.agent.AgentBars;
import tr.bel.acikkapi.channel.callcentre.CallView.Incoming;
import tr.bel.acikkapi.channel.callcentre.CallView.Known;
import tr.bel.acikkapi.channel.talk.Conversation;
import tr.bel.acikkapi.channel.talk.FrequentInformation;
import tr.bel.acikkapi.channel.talk.People;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.HandoverNotes;
import tr.bel.acikkapi.telephony.LostCalls;

/** Puts together what the agent's screen shows besides the conversation. */
@Component
class CallScreen {

    /** More do not fit the screen, and each costs a look at what was before. */
    private static final int SHOWN = 3;

    private final AgentBars bars;
    private final Calls calls;
    private final Contacts contacts;
    private final LostCalls lost;
    private final HandoverNotes notes;
    private final People people;
    private final KnownMatters matters;
    private final FrequentInformation information;

    CallScreen(
            AgentBars bars,
            Calls calls,
            Contacts contacts,
            LostCalls lost,
            HandoverNotes notes,
            People people,
            KnownMatters matters,
            FrequentInformation information) {
        this.bars = bars;
        this.calls = calls;
        this.contacts = contacts;
        this.lost = lost;
        this.notes = notes;
        this.people = people;
        this.matters = matters;
        this.information = information;
    }

    CallView of(CallDoor door, StaffMember agent, Optional<Conversation> talk) {
        Optional<Call> now = talk.flatMap(t -> calls.ofContact(t.contactId()))
                .or(() ->
                        calls.currentOf(agent.username()).filter(c -> c.state().isTalking()));
        List<Call> waiting = calls.waiting(door.code());
        return new CallView(
                bars.of(door, agent.username()),
                now.orElse(null),
                now.map(c -> c.answeredAt() == null ? c.offeredAt() : c.answeredAt())
                        .orElse(null),
                talk.isEmpty() && now.filter(this::isToBeOpened).isPresent(),
                talk.flatMap(door::wordsOf).or(() -> now.map(Call::words)).orElse(null),
                now.map(c -> calls.phases(c.id())).orElse(List.of()),
                talk.isPresent() ? List.of() : incoming(agent, waiting),
                waiting.size(),
                lost.count(door.code()),
                notes.unread(door.code(), agent.username()).size(),
                talk.isPresent() ? information.at(door) : List.of());
    }

    /** Not where the agent ended the conversation and the caller holds the line still. */
    private boolean isToBeOpened(Call call) {
        return Optional.ofNullable(call.contactId())
                .flatMap(contacts::byId)
                .filter(c -> c.endedAt() == null)
                .isPresent();
    }

    private List<Incoming> incoming(StaffMember agent, List<Call> waiting) {
        List<Call> shown = Stream.concat(
                        calls.ringingAt(agent.username()).stream(),
                        waiting.stream().filter(Call::isByHand))
                .limit(SHOWN)
                .toList();
        List<KnownMatters.OpenMatter> open = shown.isEmpty() ? List.of() : matters.open();
        return shown.stream().map(call -> incoming(call, agent, open)).toList();
    }

    private Incoming incoming(Call call, StaffMember agent, List<KnownMatters.OpenMatter> open) {
        List<Known> known = call.phone().map(people::at).orElse(List.of()).stream()
                .map(f -> new Known(f.key(), people.person(f, agent), f.cases(), f.open()))
                .toList();
        Set<String> homes = known.stream()
                .flatMap(k -> People.neighbourhood(k.person()).stream())
                .collect(Collectors.toSet());
        List<KnownMatters.OpenMatter> there = homes.isEmpty()
                ? List.of()
                : open.stream()
                        .filter(m -> m.neighbourhood() != null && homes.contains(m.neighbourhood()))
                        .limit(SHOWN)
                        .toList();
        return new Incoming(call, call.isByHand(), known, there);
    }
}
