package tr.bel.acikkapi.feedback;

import java.time.LocalTime;
import java.util.Optional;

/** When somebody is well reached on the telephone, on the municipality's clock. Names are kept with applicants. */
public enum PartOfDay {
    MORNING(LocalTime.of(9, 0), LocalTime.NOON),
    NOON(LocalTime.NOON, LocalTime.of(17, 0)),
    EVENING(LocalTime.of(17, 0), LocalTime.of(21, 0));

    private final LocalTime from;
    private final LocalTime until;

    PartOfDay(LocalTime from, LocalTime until) {
        this.from = from;
        this.until = until;
    }

    LocalTime from() {
        return from;
    }

    LocalTime until() {
        return until;
    }

    /** The part in which this hour lies; before the morning it is the morning that is nearest, after the evening the evening. */
    static PartOfDay at(LocalTime time) {
        if (time.isBefore(MORNING.until)) {
            return MORNING;
        }
        return time.isBefore(NOON.until) ? NOON : EVENING;
    }

    PartOfDay next() {
        return switch (this) {
            case MORNING -> NOON;
            case NOON -> EVENING;
            case EVENING -> MORNING;
        };
    }

    static Optional<PartOfDay> named(String name) {
        for (PartOfDay each : values()) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
