package tr.bel.acikkapi.channel.sms;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.citizen.ProvedContacts;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;

/** Makes a case of what was written, once for a message. */
@Component
class OpenCase {

    private static final Pattern GLUED_INITIAL = Pattern.compile("\\.(?=\\p{L})");

    private final Intake intake;
    private final Applicants applicants;
    private final ProvedContacts proved;
    private final Contacts contacts;

    OpenCase(Intake intake, Applicants applicants, ProvedContacts proved, Contacts contacts) {
        this.intake = intake;
        this.applicants = applicants;
        this.proved = proved;
        this.contacts = contacts;
    }

    /**
     * What was written.
     *
     * @param incoming the message with which it is whole
     * @param phone that it was written from, and therefore the writer's own
     * @param subject absent where nobody chose one
     * @param by the username of whoever read it; absent where the door did
     */
    record Written(
            long incoming,
            Phone phone,
            @Nullable String name,
            @Nullable NationalId id,
            String matter,
            @Nullable String subject,
            Instant at,
            @Nullable String by) {}

    /** What it became. */
    record Opened(Intake.Receipt receipt, @Nullable Long contactId) {}

    /** In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened open(Written w) {
        long[] contact = new long[1];
        Intake.Receipt receipt = intake.receive("sms:" + w.incoming(), () -> submission(w, contact));
        return new Opened(receipt, receipt.known() ? null : contact[0]);
    }

    private Submission submission(Written w, long[] contact) {
        Actor actor = w.by() == null ? Actor.APPLICANT : Actor.staff(w.by());
        long applicant = applicant(w);
        proved.prove(w.phone().e164(), name(w.name()));
        contact[0] = contacts.open(ContactStart.in(SmsDoor.CODE, applicant, w.by(), w.at()));
        contacts.phase(contact[0], Phase.MATTER_RECORDED, null);
        contacts.end(contact[0]);
        return Submission.through(SmsDoor.CODE, contact[0], Kind.REQUEST, w.matter(), actor, w.at())
                .about(w.subject())
                .by(applicant, false, Language.TR)
                .quietly()
                .build();
    }

    /** Who wrote from this number with this national id before is the same. */
    private long applicant(Written w) {
        ApplicantDetails details =
                new ApplicantDetails(name(w.name()), w.id(), w.phone(), null, null, Medium.SMS, Language.TR);
        Optional<Long> known = applicants.reachedAt(w.phone().e164()).stream()
                .filter(id -> applicants
                        .details(id)
                        .filter(d -> w.id() != null && w.id().equals(d.nationalId()) && details.fits(d))
                        .isPresent())
                .findFirst();
        return known.orElseGet(() -> applicants.register(details));
    }

    private static @Nullable PersonName name(@Nullable String typed) {
        return typed == null
                ? null
                : PersonName.parse(GLUED_INITIAL.matcher(typed).replaceAll(". "))
                        .orElse(null);
    }
}
