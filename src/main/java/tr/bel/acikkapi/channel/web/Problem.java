package tr.bel.acikkapi.channel.web;

import java.util.List;
import org.springframework.validation.Errors;
import tr.bel.acikkapi.shared.Refusal;

/** What is wrong with one field. */
record Problem(String field, Refusal why) {

    static Problem of(String field, String key, Object... args) {
        return new Problem(field, Refusal.of(key, args));
    }

    /** Puts the problems where the field components find them; true where there were any. */
    static boolean tell(List<Problem> problems, Errors errors) {
        problems.forEach(
                p -> errors.rejectValue(p.field(), p.why().key(), p.why().args().toArray(), null));
        return !problems.isEmpty();
    }
}
