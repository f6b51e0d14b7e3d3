package tr.bel.acikkapi.channel.switchboard;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.telephony.AgentState;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.CallsByHand;
import tr.bel.acikkapi.telephony.ExchangeOrders;
import tr.bel.acikkapi.telephony.GivenOn;
import tr.bel.acikkapi.telephony.Transfers;

/**
 * Hands a caller over to Açık Kapı. Where no exchange tells of the call, it is one by hand, and waits in the agents' list. What a form says
 * is done once, however often it is sent.
 */
@Component
class HandOver {

    static final String OTHER_CALL = "switchboard.error.otherCall";

    private final Calls calls;
    private final CallsByHand byHand;
    private final Agents agents;
    private final Transfers transfers;
    private final GivenOn given;
    private final ExchangeOrders orders;

    HandOver(
            Calls calls, CallsByHand byHand, Agents agents, Transfers transfers, GivenOn given, ExchangeOrders orders) {
        this.calls = calls;
        this.byHand = byHand;
        this.agents = agents;
        this.transfers = transfers;
        this.given = given;
        this.orders = orders;
    }

    /** With the caller on the line. An exchange is ordered to do it; {@link #isOrdered} until it says that it did. */
    @Transactional
    public Optional<Refusal> warm(HandoverForm form, String operator) {
        UUID key = form.key();
        if (transfers.isKnown(key)) {
            return Optional.empty();
        }
        Optional<Call> now = current(operator);
        Optional<Refusal> refusal = now.isPresent() ? otherCall(form, now.get()) : nobody(form, operator);
        if (refusal.isPresent()) {
            return refusal;
        }
        Call call = now.orElseGet(() -> byHand.in(operator, SwitchboardDoor.CODE, form.number()));
        refusal = transfers.warm(
                call.id(), operator, form.name(), form.words(), Objects.requireNonNull(form.neden()), key);
        free(operator);
        return refusal;
    }

    /** With the promise of a call back: the caller hangs up. */
    @Transactional
    public Optional<Refusal> cold(HandoverForm form, String operator) {
        UUID key = form.key();
        if (transfers.isKnown(key)) {
            return Optional.empty();
        }
        Optional<Call> now = current(operator);
        Optional<Refusal> refusal = now.flatMap(c -> otherCall(form, c));
        if (refusal.isPresent()) {
            return refusal;
        }
        Optional<Call> call = now.or(() -> meant(form, operator));
        refusal = transfers.cold(
                operator,
                new Transfers.Cold(
                        Objects.requireNonNull(form.number()),
                        form.name(),
                        form.words(),
                        Objects.requireNonNull(form.neden()),
                        call.map(Call::id).orElse(null),
                        key));
        if (refusal.isEmpty()) {
            call.ifPresent(c -> byHand.end(c.id()));
            free(operator);
        }
        return refusal;
    }

    /** Whether the exchange has not answered yet. */
    boolean isOrdered(String operator) {
        return given.of(operator)
                .filter(s -> s.state() == GivenOn.State.UNDERWAY)
                .isPresent();
    }

    /** What was written of one caller is not another's. */
    private static Optional<Refusal> otherCall(HandoverForm form, Call now) {
        Long meant = form.cagri();
        return meant == null || meant == now.id() ? Optional.empty() : Optional.of(Refusal.of(OTHER_CALL));
    }

    /** Without a call there is nobody to hand over, but where no exchange tells of calls: then it is one by hand. */
    private Optional<Refusal> nobody(HandoverForm form, String operator) {
        if (form.cagri() != null) {
            return Optional.of(Refusal.of("telephony.transfer.gone"));
        }
        if (!calls.ringingAt(operator).isEmpty()) {
            return Optional.of(Refusal.of("switchboard.error.ringing"));
        }
        boolean atTelephone =
                agents.of(operator).filter(a -> a.extension() != null).isPresent();
        return atTelephone && orders.isConnected()
                ? Optional.of(Refusal.of("switchboard.error.noCall"))
                : Optional.empty();
    }

    /** The caller hung up while it was written. */
    private Optional<Call> meant(HandoverForm form, String operator) {
        return Optional.ofNullable(form.cagri()).flatMap(calls::byId).filter(c -> operator.equals(c.agent()));
    }

    private Optional<Call> current(String operator) {
        return calls.currentOf(operator).filter(c -> c.state().isTalking());
    }

    /** Nothing is left to write up. */
    private void free(String operator) {
        agents.of(operator).filter(a -> a.state() == AgentState.WRAP_UP).ifPresent(_ -> agents.ready(operator));
    }
}
