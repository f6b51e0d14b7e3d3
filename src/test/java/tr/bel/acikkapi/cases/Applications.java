package tr.bel.acikkapi.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.deadline.LegalBasis;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Place;

/** Applications for tests, through the one way in. */
public class Applications {

    private final Intake intake;
    private final Contacts contacts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public Applications(Intake intake, Contacts contacts, TransactionTemplate transaction, Clock clock) {
        this.intake = intake;
        this.contacts = contacts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A complaint of nobody in particular. */
    public Intake.Receipt receive(String text) {
        return receive("test:" + UUID.randomUUID(), text, null, Place.UNKNOWN);
    }

    /** A complaint of this person, whose name is kept back. */
    public Intake.Receipt receiveHidden(String text, long applicantId) {
        return receive("test:" + UUID.randomUUID(), text, applicantId, Place.UNKNOWN, true);
    }

    /** A complaint of this person, at this place, under this key. */
    public Intake.Receipt receive(String key, String text, @Nullable Long applicantId, Place place) {
        return receive(key, text, applicantId, place, false);
    }

    private Intake.Receipt receive(String key, String text, @Nullable Long applicantId, Place place, boolean hidden) {
        Instant now = clock.instant();
        return Objects.requireNonNull(transaction.execute(status -> intake.receive(
                key,
                () -> Submission.through(
                                "test",
                                contacts.open(ContactStart.in("test", applicantId, null, now)),
                                Kind.COMPLAINT,
                                text,
                                Actor.APPLICANT,
                                now)
                        .at(place)
                        .by(applicantId, hidden, Language.TR)
                        .under(LegalBasis.PETITION)
                        .build())));
    }
}
