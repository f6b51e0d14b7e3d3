package tr.bel.acikkapi.telephony.asterisk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.Sighting;
import tr.bel.acikkapi.telephony.Step;

/**
 * Tells {@link Calls} what was seen. What is told of a call before it is known to be on one of our lines is kept for a while in memory: a
 * caller whom a menu asks first is ours only from the queue on, but came before. Of what never gets there nothing stays.
 */
@Component
class TellCalls {

    private static final Logger log = LoggerFactory.getLogger(TellCalls.class);
    private static final int MOST_CALLS = 2_000;
    private static final int MOST_STEPS = 40;

    private final Calls calls;
    private final Map<String, List<Sighting>> unknown = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Sighting>> eldest) {
            return size() > MOST_CALLS;
        }
    };

    TellCalls(Calls calls) {
        this.calls = calls;
    }

    /**
     * Tells it.
     *
     * @param seen of one call
     * @return whether the call is ours
     */
    boolean tell(List<Sighting> seen) {
        String key = seen.getFirst().key();
        if (key.isEmpty()) {
            return false;
        }
        List<Sighting> all = withEarlier(key, seen);
        boolean ours = calls.saw(all).isPresent();
        keep(key, all, ours);
        return ours;
    }

    /** Tells it; what can never be kept is left out, so that what comes after it is read. */
    void tellOrLeaveOut(List<Sighting> seen) {
        try {
            tell(seen);
        } catch (RuntimeException e) {
            if (Lasting.passes(e)) {
                throw e;
            }
            log.error("A call of the records is left out: {}", Lasting.words(e));
        }
    }

    private synchronized List<Sighting> withEarlier(String key, List<Sighting> seen) {
        List<Sighting> all = new ArrayList<>(unknown.getOrDefault(key, List.of()));
        all.addAll(seen);
        return all;
    }

    private synchronized void keep(String key, List<Sighting> all, boolean ours) {
        boolean over = all.stream().anyMatch(s -> s.step() == Step.ENDED);
        if (ours || over) {
            unknown.remove(key);
        } else if (all.size() <= MOST_STEPS) {
            unknown.put(key, all);
        }
    }
}
