package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TurkishText;

/** A letter was handed to the post, which is as far as we can prove; the registered number tells the rest. */
@Component
class PostLetter {

    private static final int NOON = 12;
    private static final int LONGEST_REGISTRY = 60;

    private final Outbox outbox;
    private final Settle settle;
    private final Clock clock;
    private final ZoneId zone;

    PostLetter(Outbox outbox, Settle settle, Clock clock, ZoneId zone) {
        this.outbox = outbox;
        this.settle = settle;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Counts the letter as delivered.
     *
     * @param day when it was posted: not before it was printed, not in the future
     * @param registry the post's number, where it was registered
     */
    @Transactional
    public Optional<Refusal> posted(long messageId, @Nullable LocalDate day, String registry, String username) {
        Message seen = outbox.byId(messageId).orElseThrow();
        settle.lockCase(seen.caseId());
        Message m = outbox.byId(messageId).orElseThrow();
        Instant printed = m.printedAt();
        if (!m.isOpen() || printed == null) {
            return Optional.of(Refusal.of("feedback.letter.notPrinted"));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (day == null
                || day.isAfter(today)
                || day.isBefore(LocalDate.ofInstant(printed, zone))
                || registry.length() > LONGEST_REGISTRY) {
            return Optional.of(Refusal.of("feedback.letter.day"));
        }
        Instant at = day.equals(today)
                ? clock.instant()
                : day.atTime(NOON, 0).atZone(zone).toInstant();
        String proof = (day + " " + TurkishText.tidyLine(registry)).strip();
        boolean _ = settle.delivered(m, proof, Actor.staff(username), at);
        return Optional.empty();
    }
}
