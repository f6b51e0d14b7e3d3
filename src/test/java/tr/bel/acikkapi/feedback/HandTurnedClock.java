package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on only when a test says so. */
class HandTurnedClock extends Clock {

    static final Instant MONDAY = Instant.parse("2026-11-23T07:00:00Z");

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    private volatile Instant now = MONDAY;

    void turn(Duration by) {
        now = now.plus(by);
    }

    /** To ten o'clock of the next morning, when mail, SMS and calls may go out; nothing where it is between nine and noon. */
    void toMorning() {
        LocalTime here = LocalTime.ofInstant(now, ISTANBUL);
        if (here.isBefore(LocalTime.of(9, 0)) || here.isAfter(LocalTime.NOON)) {
            LocalDate today = LocalDate.ofInstant(now, ISTANBUL);
            LocalDate day = here.isBefore(LocalTime.of(9, 0)) ? today : today.plusDays(1);
            now = day.atTime(10, 0).atZone(ISTANBUL).toInstant();
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
