package tr.bel.acikkapi.coordination;

import java.util.function.Supplier;

/** Says an act to a case without doing it: the same checks and the same refusals, and nothing is saved or published. */
public final class Rehearsal {

    private static final ScopedValue<Boolean> ON = ScopedValue.newInstance();

    private Rehearsal() {}

    /** What would become of the act now. */
    public static Attempt of(Supplier<Attempt> act) {
        return ScopedValue.where(ON, true).call(act::get);
    }

    static boolean isOn() {
        return ON.isBound();
    }
}
