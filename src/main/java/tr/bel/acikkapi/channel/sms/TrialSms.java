package tr.bel.acikkapi.channel.sms;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.channel.sms.Outgoing.Kind;
import tr.bel.acikkapi.channel.sms.Outgoing.Note;
import tr.bel.acikkapi.channel.sms.Outgoing.Row;
import tr.bel.acikkapi.connections.ConnectionTrouble;
import tr.bel.acikkapi.connections.Trial;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Phone;

/** A test message to the administrator's own telephone. */
@Component
class TrialSms implements Trial {

    private static final int LOOKS = 300;
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Outgoing outgoing;
    private final SmsPolicy policy;
    private final Municipality house;
    private final MessageSource messages;

    TrialSms(Outgoing outgoing, SmsPolicy policy, Municipality house, MessageSource messages) {
        this.outgoing = outgoing;
        this.policy = policy;
        this.house = house;
        this.messages = messages;
    }

    @Override
    public String run(String typed) throws ConnectionTrouble {
        Optional<Phone> phone = Phone.parse(typed).filter(Phone::isMobile);
        if (phone.isEmpty()) {
            throw new ConnectionTrouble(messages.getMessage("sms.trial.number", null, Language.TR.locale()));
        }
        String text = messages.getMessage("sms.trial.text", new Object[] {house.shortName()}, Language.TR.locale());
        long id = outgoing.queue(
                new Note("trial." + UUID.randomUUID(), phone.get().e164(), Kind.TRIAL, null, null, text),
                policy.prepare(text));
        for (int look = 0; look < LOOKS; look++) {
            Row row = outgoing.byId(id).orElseThrow();
            switch (row.state()) {
                case "SENT", "DELIVERED" -> {
                    return "SMS " + row.id();
                }
                case "FAILED", "UNCERTAIN" -> throw new ConnectionTrouble(String.valueOf(row.trouble()));
                default -> pause();
            }
        }
        boolean _ = outgoing.drop(id);
        throw new ConnectionTrouble(messages.getMessage("sms.trial.closed", null, Language.TR.locale()));
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
