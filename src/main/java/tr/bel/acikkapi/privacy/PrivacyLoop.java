package tr.bel.acikkapi.privacy;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkLoop;

/** Erases one person's data after the other, as soon as nothing stands against it. */
@Component
class PrivacyLoop extends WorkLoop {

    private static final Logger log = LoggerFactory.getLogger(PrivacyLoop.class);

    private final EraseGranted erase;

    PrivacyLoop(EraseGranted erase, Bell bell, PrivacySettings settings) {
        super(
                new Plan(
                        "privacy",
                        settings.loop(),
                        settings.poll(),
                        Duration.ofSeconds(10),
                        "An erasure of personal data is still under way at the end; it will be done again"),
                bell);
        this.erase = erase;
    }

    @Override
    protected void round() {
        for (long caseId : erase.waiting()) {
            if (!isRunning()) {
                return;
            }
            if (erase.erase(caseId)) {
                log.info("Personal data was erased as decided");
            }
        }
    }
}
