package tr.bel.acikkapi.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.municipality.Neighbourhood;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Place;

/** The invented citizens of a week apply. */
@Component
@Profile("demo")
class Applications {

    private static final String CLERK = Personas.AYSE.username();

    private final Intake intake;
    private final Contacts contacts;
    private final Applicants applicants;
    private final Subjects subjects;
    private final Neighbourhoods neighbourhoods;
    private final TransactionTemplate transaction;

    Applications(
            Intake intake,
            Contacts contacts,
            Applicants applicants,
            Subjects subjects,
            Neighbourhoods neighbourhoods,
            TransactionTemplate transaction) {
        this.intake = intake;
        this.contacts = contacts;
        this.applicants = applicants;
        this.subjects = subjects;
        this.neighbourhoods = neighbourhoods;
        this.transaction = transaction;
    }

    /** The id of the case that the scene opens. */
    long receive(Scene scene, Instant at) {
        return transaction.execute(_ -> {
            Long person = scene.name().isEmpty() ? null : applicants.register(details(scene));
            boolean desk = scene.door().equals("desk");
            long contact = contacts.open(ContactStart.in(scene.door(), person, desk ? CLERK : null, at));
            Intake.Receipt receipt = intake.receive(
                    "demo:" + scene.ago() + ":" + scene.name(), () -> submission(scene, contact, person, at));
            contacts.phase(contact, Phase.MATTER_RECORDED, receipt.number(), at);
            if (desk) {
                contacts.phase(contact, Phase.ASKED_ANYTHING_ELSE, null, at.plusSeconds(140));
            }
            contacts.end(contact, at.plusSeconds(desk ? 160 : 5));
            return receipt.caseId();
        });
    }

    private Submission submission(Scene scene, long contact, @Nullable Long person, Instant at) {
        Kind kind = subjects.byCode(scene.subject()).map(s -> s.kind()).orElse(Kind.COMPLAINT);
        return Submission.through(
                        scene.door(),
                        contact,
                        kind,
                        scene.text(),
                        scene.door().equals("desk") ? Actor.staff(CLERK) : Actor.APPLICANT,
                        at)
                .at(place(scene))
                .about(scene.subject().isEmpty() ? null : scene.subject())
                .by(person, scene.has("hidden"), Language.TR)
                .with(photos(scene))
                .build();
    }

    private static List<CheckedAttachment> photos(Scene scene) {
        return scene.has("photo")
                ? List.of(DrawnPhoto.of(
                        "foto", scene.text().hashCode(), scene.subject().equals("yol-cukur")))
                : List.of();
    }

    private static ApplicantDetails details(Scene scene) {
        String reach = scene.reach();
        Optional<EmailAddress> email = EmailAddress.parse(reach);
        Optional<Phone> phone = email.isPresent() ? Optional.empty() : Phone.parse(reach);
        boolean letter = email.isEmpty() && phone.isEmpty();
        Medium medium = letter ? Medium.LETTER : email.isPresent() ? Medium.EMAIL : Medium.CALL;
        return new ApplicantDetails(
                new PersonName(scene.name()),
                null,
                phone.orElse(null),
                email.orElse(null),
                letter ? reach : null,
                medium,
                Language.TR);
    }

    /** Somewhere in the neighbourhood, always the same spot for the same address. */
    private Place place(Scene scene) {
        int spot = (scene.neighbourhood() + scene.address().replaceAll("\\d", "")).hashCode();
        GeoPoint point = neighbourhoods
                .byCode(scene.neighbourhood())
                .flatMap(Neighbourhood::centrePoint)
                .filter(_ -> !scene.address().isEmpty())
                .map(centre -> new GeoPoint(
                        centre.latitude() + (Math.floorMod(spot, 61) - 30) / 20_000.0,
                        centre.longitude() + (Math.floorMod(spot / 61, 61) - 30) / 20_000.0))
                .orElse(null);
        return new Place(scene.neighbourhood(), scene.address(), scene.landmark(), point);
    }
}
