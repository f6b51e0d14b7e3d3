package tr.bel.acikkapi.feedback;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkLoop;

/** Sends, sweeps and closes, woken by every committed message. */
@Component
class FeedbackLoop extends WorkLoop {

    private static final Logger log = LoggerFactory.getLogger(FeedbackLoop.class);

    private final Deliver deliver;
    private final CloseSilent closing;

    FeedbackLoop(Deliver deliver, CloseSilent closing, Wakeup wakeup, FeedbackSettings settings) {
        super(
                new Plan(
                        "feedback",
                        settings.loop(),
                        settings.poll(),
                        Duration.ofSeconds(25),
                        "A message is still being sent at the end; it will be shown as uncertain"),
                wakeup);
        this.deliver = deliver;
        this.closing = closing;
    }

    @Override
    protected void round() {
        deliver.sweep();
        while (isRunning() && deliver.next()) {
            log.trace("one more");
        }
        while (isRunning() && closing.next()) {
            log.trace("one more");
        }
    }
}
