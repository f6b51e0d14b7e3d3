package tr.bel.acikkapi.performance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.CaseEvent.ClosingReason;
import tr.bel.acikkapi.cases.CaseEvent.NotExaminedReason;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.deadline.PauseReason;
import tr.bel.acikkapi.municipality.Neighbourhood;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.shared.Refusal;

/** Cases that live through whatever a case may live through, in any order that the lifecycle allows, through the house's own verbs. */
final class Lives {

    private static final Actor ZEYNEP = Actor.staff("zeynep");
    private static final Outcome DONE = new Outcome(Outcome.Code.DONE, "Çukur bugün kapatıldı.", null, null);
    private static final List<String> DOORS = List.of("desk", "web", "web", "web", "bulk");

    private final ApplicationContext house;
    private final TransactionTemplate transaction;
    private final Random random;
    private final Instant now;
    private final long applicant;
    private final List<String> subjects;
    private final List<String> neighbourhoods;

    Lives(ApplicationContext house, TransactionTemplate transaction, long seed, Instant now) {
        this.house = house;
        this.transaction = transaction;
        this.random = new Random(seed);
        this.now = now;
        this.applicant = house.getBean(Applicants.class)
                .register(new ApplicantDetails(
                        PersonName.parse("Gülşen Öztürk").orElseThrow(),
                        null,
                        null,
                        null,
                        null,
                        Medium.NONE,
                        Language.TR));
        this.subjects = house.getBean(Subjects.class).active().stream()
                .limit(12)
                .map(s -> s.code())
                .toList();
        this.neighbourhoods = house.getBean(Neighbourhoods.class).active().stream()
                .limit(6)
                .map(Neighbourhood::code)
                .toList();
    }

    /** One more case, with its whole life until now. */
    long live() {
        boolean fresh = random.nextInt(6) == 0;
        Instant received = now.minusSeconds(1 + random.nextInt((fresh ? 4 : 300) * 86_400));
        long id = receive(received);
        goOn(id, received, 2 + random.nextInt(9));
        return id;
    }

    /** More happens to a case, some of it learned late. */
    void goOn(long id, Instant from, int steps) {
        Instant at = from;
        for (int i = 0; i < steps; i++) {
            at = at.plusSeconds(600L + random.nextInt(26 * 3_600));
            if (at.isAfter(now)) {
                return;
            }
            Instant happened = random.nextInt(8) == 0 ? later(from, at.minusSeconds(random.nextInt(90_000))) : at;
            act(id, happened, from);
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private long receive(Instant at) {
        String door = DOORS.get(random.nextInt(DOORS.size()));
        boolean named = random.nextInt(4) == 0;
        Long who = named ? applicant : null;
        var receipt = house.getBean(Intake.class).receive("test:" + UUID.randomUUID(), () -> {
            long contact = house.getBean(Contacts.class).open(ContactStart.in(door, who, null, at));
            var submission = Submission.through(
                            door, contact, Kind.REQUEST, "Sokağımızdaki çukur büyüdü.", Actor.APPLICANT, at)
                    .by(who, named && random.nextBoolean(), Language.TR)
                    .at(place())
                    .about(random.nextInt(3) == 0 ? null : one(subjects));
            return (door.equals("bulk") ? submission.quietly() : submission).build();
        });
        return receipt.caseId();
    }

    private Place place() {
        return random.nextInt(8) == 0 ? Place.UNKNOWN : new Place(one(neighbourhoods), "Çınar Sokak 5", null, null);
    }

    private String one(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void act(long id, Instant at, Instant received) {
        List<BiFunction<Case, Instant, Optional<Refusal>>> acts = new ArrayList<>(List.of(
                (c, t) -> c.classify(one(subjects), Kind.REQUEST, null, ZEYNEP, t),
                (c, t) -> c.classify(one(subjects), Kind.INFORMATION, null, ZEYNEP, t),
                (c, t) -> c.askApplicant("Hangi sokak acaba?", ZEYNEP, t),
                (c, t) -> c.hearApplicant("Çınar Sokak.", Actor.APPLICANT, t),
                (c, t) -> c.hold(PauseReason.WEATHER, null, ZEYNEP, t),
                (c, t) -> c.hold(PauseReason.FEE_NOTICE, null, ZEYNEP, t),
                (c, t) -> c.goOn(ZEYNEP, t),
                (c, t) -> c.inform(ZEYNEP, t),
                (c, t) -> c.resolve(DONE, ZEYNEP, t),
                (c, t) -> c.answer(ZEYNEP, t),
                (c, t) -> c.answer(ZEYNEP, t),
                (c, t) -> c.feedbackCameBack(before(received, t), ZEYNEP, t),
                (c, t) -> c.reopen("Yine çöktü.", Actor.APPLICANT, t),
                (c, t) -> c.place(place(), ZEYNEP, t)));
        if (random.nextInt(4) == 0) {
            acts.add((c, t) -> c.withdraw(null, Actor.APPLICANT, t));
            acts.add((c, t) -> c.close(ClosingReason.NOBODY_TO_TELL, ZEYNEP, t));
            acts.add((c, t) -> c.closeElsewhere(ZEYNEP, t));
            acts.add((c, t) -> c.hideIdentity(null, ZEYNEP, t));
            acts.add((c, t) -> c.transferOut("İl Özel İdaresi", "Bu yol bizim değil, il özel idaresinin.", ZEYNEP, t));
            acts.add((c, t) -> c.doNotExamine(
                    NotExaminedReason.NO_SPECIFIC_SUBJECT, "Belli bir konu içermiyor, inceleyemedik.", ZEYNEP, t));
        }
        for (int tries = 0; tries < 6; tries++) {
            var verb = acts.get(random.nextInt(acts.size()));
            if (Boolean.TRUE.equals(transaction.execute(_ -> done(id, verb, at)))) {
                return;
            }
        }
    }

    private boolean done(long id, BiFunction<Case, Instant, Optional<Refusal>> verb, Instant at) {
        Cases cases = house.getBean(Cases.class);
        Case file = cases.findById(id).orElseThrow();
        if (verb.apply(file, at).isPresent()) {
            return false;
        }
        cases.save(file);
        return true;
    }

    private @Nullable Instant before(Instant received, Instant at) {
        long between = Duration.between(received, at).toSeconds();
        return random.nextBoolean() || between <= 0 ? null : received.plusSeconds(random.nextLong(between));
    }
}
