package tr.bel.acikkapi.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.deadline.LegalBasis;
import tr.bel.acikkapi.municipality.Promise;

/**
 * What the clocks of a case are set to, kept with the event, so that every date can be computed again from the history alone.
 *
 * @param law what binds us to answer
 * @param work the usual duration of the subject as it was then; absent where it has none
 */
public record Clockwork(LegalBasis law, @Nullable Promise work) {

    static final String LAW = "law";
    static final String WORK = "work";

    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(LAW, law.name());
        facts.put(WORK, work == null ? "" : work.code());
        return facts;
    }
}
