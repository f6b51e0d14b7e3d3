package tr.bel.acikkapi.open311;

import java.util.List;
import java.util.OptionalLong;
import tr.bel.acikkapi.shared.Refusal;

/**
 * A call that is answered with an error of the contract. An exception, since the frame's own refusals (an unknown address, a method that an
 * address does not have) are exceptions as well and are answered in the same place, {@link Envelope}.
 */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Refusal> reasons;
    private final transient OptionalLong retryAfter;

    private Refused(int status, List<Refusal> reasons, OptionalLong retryAfter) {
        super(status + " " + reasons.stream().map(Refusal::key).toList(), null, false, false);
        this.status = status;
        this.reasons = List.copyOf(reasons);
        this.retryAfter = retryAfter;
    }

    static Refused notFound(String key, Object... args) {
        return new Refused(404, List.of(Refusal.of(key, args)), OptionalLong.empty());
    }

    static Refused noKey(String key) {
        return new Refused(403, List.of(Refusal.of(key)), OptionalLong.empty());
    }

    static Refused bad(List<Refusal> reasons) {
        return new Refused(400, reasons, OptionalLong.empty());
    }

    static Refused bad(String key, Object... args) {
        return bad(List.of(Refusal.of(key, args)));
    }

    /** Somebody who may not use this door for a while. */
    static Refused blocked(String key, Object... args) {
        return new Refused(403, List.of(Refusal.of(key, args)), OptionalLong.empty());
    }

    /** @param seconds after which it may be tried again */
    static Refused tooMany(long seconds) {
        return new Refused(429, List.of(Refusal.of("open311.error.429")), OptionalLong.of(seconds));
    }

    int status() {
        return status;
    }

    List<Refusal> reasons() {
        return reasons;
    }

    /** In seconds, where it makes sense to come back. */
    OptionalLong retryAfter() {
        return retryAfter;
    }
}
