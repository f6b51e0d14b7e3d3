package tr.bel.acikkapi.channel.sms;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.channel.sms.Outgoing.Note;
import tr.bel.acikkapi.connections.ConnectionTrouble;
import tr.bel.acikkapi.connections.ConnectionTrouble.Kind;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.SmsText;

/** A test message to the administrator's own telephone, over the line of the page and no other. */
@Component
class TrialSms {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "SENDING");

    private final Outgoing outgoing;
    private final SmsPolicy policy;
    private final Municipality house;
    private final MessageSource messages;
    private final ObjectProvider<Connections> connections;
    private final Clock clock;

    TrialSms(
            Outgoing outgoing,
            SmsPolicy policy,
            Municipality house,
            MessageSource messages,
            ObjectProvider<Connections> connections,
            Clock clock) {
        this.outgoing = outgoing;
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
        Outgoing.Row row = awaited(id);
        String why = row.trouble() == null ? "" : row.trouble();
        return switch (row.state()) {
            case "SENT", "DELIVERED" ->
                messages.getMessage("sms.trial.sent", new Object[] {text.count()}, LocaleContextHolder.getLocale());
            case "FAILED" -> throw new ConnectionTrouble(why);
            case "DROPPED" -> throw new ConnectionTrouble(Kind.CLOSED, "");
            default -> throw new ConnectionTrouble(Kind.TIMEOUT, why);
        };
    }

    /**
     * How it stands when it is over, or nobody waits any longer: then it is taken back, so that it does not go when nobody expects it any
     * more. The line may be another node's, which tells only through the table.
     */
    private Outgoing.Row awaited(long id) {
        for (long looks = PATIENCE.dividedBy(LOOK); looks > 0; looks--) {
            Outgoing.Row row = outgoing.byId(id).orElseThrow();
            if (!UNDER_WAY.contains(row.state())) {
                return row;
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        boolean _ = outgoing.drop(id);
        return outgoing.byId(id).orElseThrow();
    }
}
