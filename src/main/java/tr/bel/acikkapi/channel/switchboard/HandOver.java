package tr.bel.acikkapi.channel.switchboard;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.telephony.AgentState;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.CallsByHand;
import tr.bel.acikkapi.telephony.TransferReason;
import tr.bel.acikkapi.telephony.Transfers;

/** Hands a caller over to Açık Kapı. Where no exchange tells of the call, it is one by hand, and waits in the agents' list. */
@Component
class HandOver {

    private final Calls calls;
    private final CallsByHand byHand;
    private final Agents agents;
    private final Transfers transfers;

    HandOver(Calls calls, CallsByHand byHand, Agents agents, Transfers transfers) {
        this.calls = calls;
        this.byHand = byHand;
        this.agents = agents;
        this.transfers = transfers;
    }

    /** With the caller on the line. */
    @Transactional
    public Optional<Refusal> warm(HandoverForm form, String operator) {
        Call call = current(operator).orElseGet(() -> byHand.in(operator, SwitchboardDoor.CODE, form.number()));
        Optional<Refusal> refusal =
                transfers.warm(call.id(), operator, form.told(), Objects.requireNonNull(form.neden()));
        free(operator);
        return refusal;
    }

    /** With the promise of a call back: the caller hangs up. */
    @Transactional
    public Optional<Refusal> cold(HandoverForm form, String operator) {
        Optional<Call> call = current(operator);
        TransferReason reason = Objects.requireNonNull(form.neden());
        Optional<Refusal> refusal = transfers.cold(
                operator,
                new Transfers.Cold(
                        Objects.requireNonNull(form.number()),
                        form.name(),
                        form.words(),
                        reason,
                        call.map(Call::id).orElse(null)));
        if (refusal.isEmpty()) {
            call.ifPresent(c -> byHand.end(c.id()));
            free(operator);
        }
        return refusal;
    }

    private Optional<Call> current(String operator) {
        return calls.currentOf(operator).filter(c -> c.state().isTalking());
    }

    /** Nothing is left to write up. */
    private void free(String operator) {
        agents.of(operator).filter(a -> a.state() == AgentState.WRAP_UP).ifPresent(_ -> agents.ready(operator));
    }
}
