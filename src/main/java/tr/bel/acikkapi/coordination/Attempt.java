package tr.bel.acikkapi.coordination;

import tr.bel.acikkapi.shared.Refusal;

/** What became of an act on a case. */
public sealed interface Attempt {

    /** It is done. */
    record Done() implements Attempt {}

    /** It may not be done, or not like this; nothing changed. */
    record Refused(Refusal why) implements Attempt {}

    /** Somebody else changed the case since the form was opened; nothing changed. */
    record Overtaken() implements Attempt {}

    static Attempt refused(String key, Object... args) {
        return new Refused(Refusal.of(key, args));
    }
}
