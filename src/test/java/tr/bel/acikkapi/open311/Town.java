package tr.bel.acikkapi.open311;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.municipality.Neighbourhood;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.shared.Refusal;

/** Cases that come in at the desk, and what becomes of them. */
public final class Town {

    /** Whatever of this is read by everybody has leaked. */
    public static final String WORDS = "Ben Gülşen Öztürk, 0532 123 45 67, TCKN 10000000146. Kapımın önündeki çukur.";

    private static final Actor ZEYNEP = Actor.staff("zeynep");
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final ApplicationContext beans;

    public Town(ApplicationContext beans) {
        this.beans = beans;
    }

    /** Somebody tells of a matter of this subject, now, in the middle of a neighbourhood. */
    public Intake.Receipt receive(@Nullable String subject, int neighbourhood) {
        return receive(subject, neighbourhood, Kind.COMPLAINT, false, Instant.now());
    }

    public Intake.Receipt receive(@Nullable String subject, int neighbourhood, Kind kind, boolean hidden, Instant at) {
        Neighbourhood where = neighbourhood(neighbourhood);
        return beans.getBean(Intake.class).receive("test311:" + KEYS.incrementAndGet(), () -> {
            long applicant = beans.getBean(Applicants.class)
                    .register(new ApplicantDetails(
                            PersonName.parse("Gülşen Öztürk").orElseThrow(),
                            null,
                            Phone.parse("0532 123 45 67").orElseThrow(),
                            null,
                            null,
                            Medium.CALL,
                            Language.TR));
            long contact = beans.getBean(Contacts.class).open(ContactStart.in("desk", applicant, "ayse", at));
            return Submission.through("desk", contact, kind, WORDS, Actor.staff("ayse"), at)
                    .about(subject)
                    .by(applicant, hidden, Language.TR)
                    .at(new Place(
                            where.code(),
                            "Gülşen Hanımın evi, Çınar Sokak 5",
                            "Öztürk fırını",
                            where.centrePoint().orElseThrow()))
                    .build();
        });
    }

    public Neighbourhood neighbourhood(int which) {
        return beans.getBean(Neighbourhoods.class).active().get(which);
    }

    /** It is classified, routed and done. */
    public void conclude(long caseId, String subject, String answer) {
        act(caseId, known -> {
            refuseNothing(known.classify(subject, Kind.COMPLAINT, null, ZEYNEP, Instant.now()));
            refuseNothing(known.route(List.of("fen-isleri"), null, ZEYNEP, Instant.now()));
            refuseNothing(known.resolve(new Outcome(Outcome.Code.DONE, answer, null, null), ZEYNEP, Instant.now()));
            return known;
        });
    }

    public void hide(long caseId) {
        act(caseId, known -> {
            refuseNothing(known.hideIdentity("gizli kalsın", ZEYNEP, Instant.now()));
            return known;
        });
    }

    public void ask(long caseId) {
        act(caseId, known -> {
            refuseNothing(known.askApplicant("Hangi kapının önünde?", ZEYNEP, Instant.now()));
            return known;
        });
    }

    private static void refuseNothing(Optional<Refusal> refusal) {
        if (refusal.isPresent()) {
            throw new IllegalStateException(refusal.get().key());
        }
    }

    private void act(long caseId, UnaryOperator<Case> deed) {
        Cases cases = beans.getBean(Cases.class);
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        _ -> cases.save(deed.apply(cases.findById(caseId).orElseThrow())));
    }
}
