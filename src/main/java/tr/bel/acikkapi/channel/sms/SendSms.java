package tr.bel.acikkapi.channel.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.channel.sms.Outgoing.Kind;
import tr.bel.acikkapi.channel.sms.Outgoing.Row;
import tr.bel.acikkapi.channel.sms.SmsWire.Submitted;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.connections.Traffic;
import tr.bel.acikkapi.feedback.AllowedHours;
import tr.bel.acikkapi.shared.SmsAlphabet;
import tr.bel.acikkapi.shared.SmsText;

/**
 * Sends what is queued, a window at a time. A row says SENDING, committed, before its first part is handed over; what was handed over and
 * not answered is uncertain and never repeated by a machine.
 */
@Component
class SendSms {

    private static final Logger log = LoggerFactory.getLogger(SendSms.class);
    /** After this time in the queue a message is not sent any more. */
    static final Duration GIVE_UP = Duration.ofHours(12);

    /** A one-time code is good for ten minutes; nobody waits for it longer than this. */
    private static final Duration CODE_WAITS = Duration.ofMinutes(5);

    private static final int MOST_DOUBLINGS = 8;

    private final Wires wires;
    private final Outgoing outgoing;
    private final Sealed sealed;
    private final AllowedHours hours;
    private final Traffic traffic;
    private final Clock clock;
    private volatile Instant notBefore = Instant.EPOCH;

    SendSms(Wires wires, Outgoing outgoing, Sealed sealed, AllowedHours hours, Traffic traffic, Clock clock) {
        this.hours = hours;
        this.wires = wires;
        this.outgoing = outgoing;
        this.sealed = sealed;
        this.traffic = traffic;
        this.clock = clock;
    }

    /** Sends some; false where nothing is due, no line is open or the other side wants us slower. */
    boolean next() {
        if (clock.instant().isBefore(notBefore)) {
            return false;
        }
        boolean quiet = hours.earliest(Medium.SMS, clock.instant()).isAfter(clock.instant());
        List<Thread> senders = new ArrayList<>();
        for (SmsWire wire : wires.here()) {
            for (Row row : outgoing.claim(wire.window(), wire.source(), quiet)) {
                senders.add(Thread.ofVirtual().name("sms-send").start(() -> trySend(wire, row)));
            }
        }
        senders.forEach(SendSms::join);
        return !senders.isEmpty();
    }

    private static void join(Thread sender) {
        try {
            sender.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void trySend(SmsWire wire, Row row) {
        try {
            send(wire, row);
        } catch (RuntimeException e) {
            String kind = e.getClass().getSimpleName();
            log.error("The SMS {} ended in a way that nobody foresaw: {}", row.id(), kind);
            outgoing.over(row.id(), "UNCERTAIN", kind);
        }
    }

    private void send(SmsWire wire, Row row) {
        String text = sealed.open(row.sealed());
        Duration waits = row.kind().equals(Kind.CODE.name()) ? CODE_WAITS : GIVE_UP;
        boolean late = row.createdAt().plus(waits).isBefore(clock.instant());
        if (text == null || late) {
            outgoing.over(row.id(), "FAILED", text == null ? "erased" : "late");
            return;
        }
        SmsText cut = SmsText.in(SmsAlphabet.valueOf(row.alphabet()), text);
        if (wire.takesWhole()) {
            whole(wire, row, cut);
            return;
        }
        for (int sequence : outgoing.waitingParts(row.id())) {
            Submitted said = wire.submit(new SmsWire.Part(
                    row.id(),
                    sequence,
                    cut.count(),
                    row.number(),
                    cut.alphabet(),
                    cut.parts().get(sequence - 1)));
            if (!goesOn(wire, row, sequence, said)) {
                return;
            }
        }
        outgoing.sent(row.id());
    }

    private void whole(SmsWire wire, Row row, SmsText cut) {
        Submitted said = wire.submit(new SmsWire.Part(row.id(), 1, 1, row.number(), cut.alphabet(), cut.whole()));
        List<Integer> parts = outgoing.waitingParts(row.id());
        if (parts.isEmpty() || goesOn(wire, row, parts.getFirst(), said)) {
            if (said instanceof Submitted.Taken taken) {
                parts.stream().skip(1).forEach(p -> outgoing.partSent(row.id(), p, wire.source(), taken.providerId()));
            }
            outgoing.sent(row.id());
        }
    }

    private boolean goesOn(SmsWire wire, Row row, int sequence, Submitted said) {
        switch (said) {
            case Submitted.Taken taken -> {
                traffic.outgoing(wire.source());
                outgoing.partSent(row.id(), sequence, wire.source(), taken.providerId());
                return true;
            }
            case Submitted.Busy busy -> {
                notBefore = clock.instant().plusSeconds(1);
                later(row, busy.why());
            }
            case Submitted.Closed _ -> outgoing.later(row.id(), Duration.ofSeconds(1), "closed");
            case Submitted.Refused refused -> {
                traffic.failed(wire.source(), refused.why());
                outgoing.over(row.id(), "FAILED", refused.why());
            }
            case Submitted.Unknown unknown -> {
                traffic.failed(wire.source(), unknown.why());
                outgoing.over(row.id(), "UNCERTAIN", unknown.why());
            }
        }
        return false;
    }

    /** Two seconds, four, eight … four minutes at most. */
    private void later(Row row, String why) {
        outgoing.later(row.id(), Duration.ofSeconds(1L << Math.min(row.attempts(), MOST_DOUBLINGS)), why);
    }

    /** Finds messages whose sender died: whether they went out nobody knows. */
    void sweep(Duration lease) {
        for (long orphan : outgoing.orphans(lease)) {
            log.warn("The sender of the SMS {} vanished; whether it went out is unknown", orphan);
            outgoing.over(orphan, "UNCERTAIN", "vanished");
        }
    }
}
