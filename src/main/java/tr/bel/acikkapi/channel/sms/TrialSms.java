package tr.bel.acikkapi.channel.sms;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.channel.sms.Outgoing.Note;
import tr.bel.acikkapi.connections.ConnectionTrouble;
import tr.bel.acikkapi.connections.ConnectionTrouble.Kind;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.feedback.Sent;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.SmsText;

/** A test message to the administrator's own telephone, over the line of the page and no other. */
@Component
class TrialSms {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Outgoing outgoing;
    private final AwaitSent await;
    private final SmsPolicy policy;
    private final Municipality house;
    private final MessageSource messages;
    private final ObjectProvider<Connections> connections;
    private final Clock clock;

    TrialSms(
            Outgoing outgoing,
            AwaitSent await,
            SmsPolicy policy,
            Municipality house,
            MessageSource messages,
            ObjectProvider<Connections> connections,
            Clock clock) {
        this.outgoing = outgoing;
        this.await = await;
        this.policy = policy;
        this.house = house;
        this.messages = messages;
        this.connections = connections;
        this.clock = clock;
    }

    /** @throws ConnectionTrouble where it did not go, or what was typed is no mobile number */
    String over(String line, String typed) throws ConnectionTrouble {
        Optional<Phone> phone = Phone.parse(typed).filter(Phone::isMobile);
        if (phone.isEmpty()) {
            throw new ConnectionTrouble(Kind.NUMBER, "");
        }
        if (!connections.getObject().line(line).isUp(clock.instant())) {
            throw new ConnectionTrouble(Kind.CLOSED, "");
        }
        SmsText text = policy.prepare(
                messages.getMessage("sms.trial.text", new Object[] {house.shortName()}, Language.TR.locale()));
        long id = outgoing.queue(
                new Note("trial." + UUID.randomUUID(), phone.get().e164(), Outgoing.Kind.TRIAL, line, null, text));
        return switch (await.of(id, PATIENCE)) {
            case Sent.Accepted _, Sent.OnItsWay _ ->
                messages.getMessage("sms.trial.sent", new Object[] {text.count()}, LocaleContextHolder.getLocale());
            case Sent.Unreachable _ -> throw new ConnectionTrouble(Kind.CLOSED, "");
            case Sent.Refused(String why) -> throw new ConnectionTrouble(why);
            case Sent.TryLater(String why) -> throw new ConnectionTrouble(why);
            case Sent.Uncertain(String why) -> throw new ConnectionTrouble(Kind.TIMEOUT, why);
        };
    }
}
