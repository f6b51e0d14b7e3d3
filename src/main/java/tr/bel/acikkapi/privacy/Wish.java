package tr.bel.acikkapi.privacy;

import java.util.Arrays;
import java.util.Optional;

/** What somebody claims of law 6698 art. 11; to see what is held needs no claim, see {@link HeldOfPerson}. */
public enum Wish {
    /** Why it is held, to whom it was given, and whatever else art. 11 lets them ask. */
    INFORMATION,
    CORRECTION,
    ERASURE;

    /** The wish of this name, if there is one. */
    public static Optional<Wish> named(String name) {
        return Arrays.stream(values()).filter(w -> w.name().equals(name)).findFirst();
    }
}
