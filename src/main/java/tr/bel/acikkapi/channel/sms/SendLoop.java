package tr.bel.acikkapi.channel.sms;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkLoop;

/** Sends what is queued and matches what is reported. */
@Component
class SendLoop extends WorkLoop {

    private static final Logger log = LoggerFactory.getLogger(SendLoop.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final SendSms sending;
    private final Reports reports;
    private final SmsSettings settings;

    SendLoop(SendSms sending, Reports reports, OutgoingBell bell, SmsSettings settings) {
        super(
                new Plan(
                        "sms-send",
                        settings.loop(),
                        LOOK,
                        Duration.ofSeconds(25),
                        "An SMS was still being sent at the end; it will be shown as uncertain"),
                bell);
        this.sending = sending;
        this.reports = reports;
        this.settings = settings;
    }

    @Override
    protected void round() {
        sending.sweep(settings.lease());
        while (isRunning() && sending.next()) {
            log.trace("some more");
        }
        while (isRunning() && reports.next()) {
            log.trace("one more");
        }
        reports.lookAgain();
        while (isRunning() && reports.tellNext()) {
            log.trace("one more");
        }
    }
}
