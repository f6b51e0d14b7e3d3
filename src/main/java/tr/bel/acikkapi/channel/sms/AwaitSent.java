package tr.bel.acikkapi.channel.sms;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.feedback.Sent;

/** Waits for what becomes of a queued message: the line on which it goes may be another node's, which tells only through the table. */
@Component
class AwaitSent {

    private static final Duration LOOK = Duration.ofMillis(25);

    private final Outgoing outgoing;

    AwaitSent(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    /** What became of it. What is not taken up in time is taken back, so that it does not go when nobody expects it any more. */
    Sent of(long id, Duration patience) {
        for (long looks = patience.dividedBy(LOOK); looks > 0; looks--) {
            Optional<Sent> sent = outgoing.byId(id).flatMap(AwaitSent::ended);
            if (sent.isPresent()) {
                return sent.get();
            }
            if (!pause()) {
                break;
            }
        }
        return outgoing.drop(id) ? new Sent.Unreachable("smsLine") : new Sent.Uncertain("smsAnswer");
    }

    private static Optional<Sent> ended(Outgoing.Row row) {
        String why = row.trouble() == null ? "" : row.trouble();
        return switch (row.state()) {
            case "SENT", "DELIVERED" -> Optional.of(new Sent.Accepted("SMS " + row.id() + " × " + row.parts()));
            case "FAILED" -> Optional.of(new Sent.Refused(why));
            case "UNCERTAIN" -> Optional.of(new Sent.Uncertain(why));
            case "DROPPED" -> Optional.of(new Sent.Unreachable(why));
            default -> Optional.empty();
        };
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
