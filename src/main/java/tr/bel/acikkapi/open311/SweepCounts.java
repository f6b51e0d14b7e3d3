package tr.bel.acikkapi.open311;

import org.springframework.stereotype.Component;

/** Forgets the counts of calls that hold nobody up any more. */
@Component
public class SweepCounts {

    private final Throttle throttle;

    SweepCounts(Throttle throttle) {
        this.throttle = throttle;
    }

    public void sweep() {
        throttle.sweep();
    }
}
