package tr.bel.acikkapi.municipality;

import org.springframework.stereotype.Component;

/** The working calendar as it is known now. */
@Component
public class Calendars {

    private final Register register;

    Calendars(Register register) {
        this.register = register;
    }

    /** Grows with every change of what the municipality is: dates that were computed at an older one may be others now. */
    public long revision() {
        return register.now().revision();
    }

    /** An immutable value: hold it for one calculation, not for longer, since leave is declared at short notice. */
    public WorkingCalendar current() {
        return register.now().calendar();
    }
}
