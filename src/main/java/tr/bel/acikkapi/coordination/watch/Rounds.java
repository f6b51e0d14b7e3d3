package tr.bel.acikkapi.coordination.watch;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.RenewDueDates;

/** What every node does by itself, again and again. */
@Component
class Rounds {

    private final Escalate escalate;
    private final RenewDueDates renew;

    Rounds(Escalate escalate, RenewDueDates renew) {
        this.escalate = escalate;
        this.renew = renew;
    }

    @Scheduled(initialDelayString = "${acikkapi.watch.first:PT15S}", fixedDelayString = "${acikkapi.watch.every:PT15S}")
    void escalations() {
        escalate.due();
    }

    @Scheduled(
            initialDelayString = "${acikkapi.watch.first:PT15S}",
            fixedDelayString = "${acikkapi.watch.calendar:PT1M}")
    void calendar() {
        renew.stale();
    }
}
