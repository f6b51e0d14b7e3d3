package tr.bel.acikkapi.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of the demonstration: the real time, but for a thread that plays a scene of the past. */
final class DemoClock extends Clock {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final Clock real;

    DemoClock(Clock real) {
        this.real = real;
    }

    /** Does something as if it were then. */
    void at(Instant then, Runnable scene) {
        ScopedValue.where(THEN, then).run(scene);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone));
    }
}
