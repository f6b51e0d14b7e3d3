package tr.bel.acikkapi.channel.callcentre;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.channel.agent.AgentBar;
import tr.bel.acikkapi.channel.talk.TalkView;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.CallPhase;

/**
 * What the agent's screen shows besides the conversation.
 *
 * @param now the call that is on, or was on and is written up; absent between two
 * @param clockFrom since when they talk, or wait
 * @param unopened whether the call is answered and its conversation not on the screen yet
 * @param words what the switchboard wrote
 * @param steps of the call
 * @param incoming what rings at this agent's telephone or can be taken from the list, the first first
 * @param waiting how many wait in the queue
 * @param notes unread notes of the last shift
 */
record CallView(
        AgentBar bar,
        @Nullable Call now,
        @Nullable Instant clockFrom,
        boolean unopened,
        @Nullable String words,
        List<CallPhase> steps,
        List<Incoming> incoming,
        int waiting,
        int callBacks,
        int notes,
        List<Subject> frequent) {

    /**
     * A call that nobody has answered yet.
     *
     * @param takeable whether it is taken by a key, and not by lifting the telephone
     * @param people who it may be
     * @param incidents that are open where they live
     */
    record Incoming(Call call, boolean takeable, List<Known> people, List<KnownMatters.OpenMatter> incidents) {}

    /** Who it may be, with what was before. */
    record Known(int key, TalkView.Person person, long cases, long open) {}
}
