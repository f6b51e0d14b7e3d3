package tr.bel.acikkapi.feedback;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is due, here and now, on the caller's thread; the loop of every node does the same by itself. */
@Component
public class SendDue {

    private static final Logger log = LoggerFactory.getLogger(SendDue.class);

    private final Deliver deliver;

    SendDue(Deliver deliver) {
        this.deliver = deliver;
    }

    /** Until nothing is due any more, or no machine is ready. */
    public void all() {
        while (deliver.next()) {
            log.trace("one more");
        }
    }
}
