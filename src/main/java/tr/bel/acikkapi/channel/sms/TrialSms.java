package tr.bel.acikkapi.channel.sms;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.channel.sms.Outgoing.Kind;
import tr.bel.acikkapi.channel.sms.Outgoing.Note;
import tr.bel.acikkapi.connections.ConnectionTrouble;
import tr.bel.acikkapi.connections.Trial;
import tr.bel.acikkapi.feedback.Sent;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Phone;

/** A test message to the administrator's own telephone. */
@Component
class TrialSms implements Trial {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Outgoing outgoing;
    private final AwaitSent await;
    private final SmsPolicy policy;
    private final Municipality house;
    private final MessageSource messages;

    TrialSms(Outgoing outgoing, AwaitSent await, SmsPolicy policy, Municipality house, MessageSource messages) {
        this.outgoing = outgoing;
        this.await = await;
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
        return switch (await.of(id, PATIENCE)) {
            case Sent.Accepted accepted -> accepted.proof();
            case Sent.OnItsWay sent -> sent.proof();
            case Sent.Unreachable _ ->
                throw new ConnectionTrouble(messages.getMessage("sms.trial.closed", null, Language.TR.locale()));
            case Sent.Refused refused -> throw new ConnectionTrouble(refused.why());
            case Sent.TryLater later -> throw new ConnectionTrouble(later.why());
            case Sent.Uncertain uncertain -> throw new ConnectionTrouble(uncertain.why());
        };
    }
}
