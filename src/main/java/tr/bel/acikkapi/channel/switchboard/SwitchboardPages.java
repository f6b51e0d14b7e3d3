package tr.bel.acikkapi.channel.switchboard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tr.bel.acikkapi.channel.agent.AgentBar;
import tr.bel.acikkapi.channel.agent.AgentBars;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.GivenOn;
import tr.bel.acikkapi.telephony.TransferReason;
import tr.bel.acikkapi.telephony.Transfers;

/** Puts the operator's one screen together. */
@Component
class SwitchboardPages {

    private final SwitchboardDoor door;
    private final AgentBars bars;
    private final Calls calls;
    private final Transfers transfers;
    private final GivenOn given;
    private final Clock clock;
    private final ZoneId zone;

    SwitchboardPages(
            SwitchboardDoor door,
            AgentBars bars,
            Calls calls,
            Transfers transfers,
            GivenOn given,
            Clock clock,
            ZoneId zone) {
        this.door = door;
        this.bars = bars;
        this.calls = calls;
        this.transfers = transfers;
        this.given = given;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What the screen shows.
     *
     * @param now the call that the operator has on the telephone; absent between two
     * @param ringing at the operator's telephone
     * @param standing what became of the last handover by the exchange, where it is not done
     * @param key of this showing of the form
     * @param today how many were handed over, and why
     */
    record SwitchboardView(
            AgentBar bar,
            @Nullable Call now,
            List<Call> ringing,
            GivenOn.@Nullable Standing standing,
            UUID key,
            List<TransferReason> reasons,
            List<Transfers.Count> today,
            int count) {}

    String show(StaffMember operator, @Nullable HandoverForm typed, Model model) {
        Call now = calls.currentOf(operator.username())
                .filter(c -> c.state().isTalking())
                .orElse(null);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Transfers.Count> counts = transfers.counts(start(today), start(today.plusDays(1)));
        if (typed == null) {
            model.addAttribute(
                    "form",
                    HandoverForm.of(now == null ? null : now.shownCaller(), now == null ? null : now.callerName()));
        }
        model.addAttribute(
                "view",
                new SwitchboardView(
                        bars.of(door, operator.username()),
                        now,
                        calls.ringingAt(operator.username()),
                        given.of(operator.username()).orElse(null),
                        UUID.randomUUID(),
                        List.of(TransferReason.values()),
                        counts,
                        counts.stream().mapToInt(Transfers.Count::times).sum()));
        return "switchboard/SwitchboardPage";
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
