package tr.bel.acikkapi.channel.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.channel.sms.Outgoing.Row;
import tr.bel.acikkapi.channel.sms.SmsWire.Submitted;
import tr.bel.acikkapi.connections.Traffic;
import tr.bel.acikkapi.shared.SmsText;

/**
 * Sends what is queued, a window at a time. A row says SENDING, committed, before its first part is handed over; what was handed over and
 * not answered is uncertain and never repeated by a machine.
 */
@Component
class SendSms {

    private static final Logger log = LoggerFactory.getLogger(SendSms.class);
    private static final Duration GIVE_UP = Duration.ofHours(24);
    private static final int MOST_DOUBLINGS = 8;

    private final Wires wires;
    private final Outgoing outgoing;
    private final Sealed sealed;
    private final SmsPolicy policy;
    private final Traffic traffic;
    private final Clock clock;
    private volatile Instant notBefore = Instant.EPOCH;

    SendSms(Wires wires, Outgoing outgoing, Sealed sealed, SmsPolicy policy, Traffic traffic, Clock clock) {
        this.wires = wires;
        this.outgoing = outgoing;
        this.sealed = sealed;
        this.policy = policy;
        this.traffic = traffic;
        this.clock = clock;
    }

    /** Sends some; false where nothing is due, no line is open or the other side wants us slower. */
    boolean next() {
        Optional<SmsWire> wire = wires.here();
        if (wire.isEmpty() || clock.instant().isBefore(notBefore)) {
            return false;
        }
        List<Row> rows = outgoing.claim(wire.get().window());
        List<Thread> senders = new ArrayList<>();
        for (Row row : rows) {
            senders.add(Thread.ofVirtual().name("sms-send").start(() -> trySend(wire.get(), row)));
        }
        senders.forEach(SendSms::join);
        return !rows.isEmpty();
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
            log.error(
                    "The SMS {} ended in a way that nobody foresaw: {}",
                    row.id(),
                    e.getClass().getSimpleName());
        }
    }

    private void send(SmsWire wire, Row row) {
        String text = Objects.requireNonNullElse(sealed.open(row.sealed()), "");
        SmsText cut = policy.prepare(text);
        if (cut.count() != row.parts()) {
            cut = SmsText.of(text); // the line's alphabets changed meanwhile
        }
        if (wire.takesWhole()) {
            whole(wire, row, text, cut);
            return;
        }
        for (int sequence : outgoing.waitingParts(row.id())) {
            if (sequence > cut.count()) {
                outgoing.over(row.id(), "FAILED", "alphabet");
                return;
            }
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

    private void whole(SmsWire wire, Row row, String text, SmsText cut) {
        Submitted said = wire.submit(new SmsWire.Part(row.id(), 1, 1, row.number(), cut.alphabet(), text));
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
                traffic.failed(wire.source());
                outgoing.over(row.id(), "FAILED", refused.why());
            }
            case Submitted.Unknown unknown -> {
                traffic.failed(wire.source());
                outgoing.over(row.id(), "UNCERTAIN", unknown.why());
            }
        }
        return false;
    }

    /** A second, two, four … minutes at most; a day of that is enough. */
    private void later(Row row, String why) {
        Duration pause = Duration.ofSeconds(1L << Math.min(row.attempts(), MOST_DOUBLINGS));
        boolean over = outgoing.createdAt(row.id()).plus(GIVE_UP).isBefore(clock.instant());
        if (over) {
            outgoing.over(row.id(), "FAILED", why);
        } else {
            outgoing.later(row.id(), pause, why);
        }
    }

    /** Finds messages whose sender died: whether they went out nobody knows. */
    void sweep(Duration lease) {
        for (long orphan : outgoing.orphans(lease)) {
            log.warn("The sender of the SMS {} vanished; whether it went out is unknown", orphan);
            outgoing.over(orphan, "UNCERTAIN", "vanished");
        }
    }
}
