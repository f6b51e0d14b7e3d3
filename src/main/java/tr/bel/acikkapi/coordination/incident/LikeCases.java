package tr.bel.acikkapi.coordination.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.citizen.Persons;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.municipality.TellingWords;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.shared.TurkishText;

/** Finds cases that are likely about the same matter, with the reasons. The candidates come from indexes; the judgement is made here. */
@Component
class LikeCases {

    private static final int MOST_CANDIDATES = 200;
    private static final double REACH = 300;
    /** Where no place is known, only what came in lately can be meant. */
    private static final Duration LATELY = Duration.ofDays(2);
    /** How sure the words must be of a subject, where nobody has said one. */
    private static final double GUESS = 0.3;

    private final Subjects subjects;
    private final Neighbourhoods neighbourhoods;
    private final MessageSource messages;
    private final Persons persons;
    private final JdbcClient jdbc;
    private final IncidentSettings settings;
    private final Clock clock;

    LikeCases(
            Subjects subjects,
            Neighbourhoods neighbourhoods,
            MessageSource messages,
            Persons persons,
            JdbcClient jdbc,
            IncidentSettings settings,
            Clock clock) {
        this.subjects = subjects;
        this.neighbourhoods = neighbourhoods;
        this.messages = messages;
        this.persons = persons;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param self the case itself, which is not like itself; absent while it is being entered
     * @param applicantId absent where unknown, or not to be known
     */
    record Wanted(
            @Nullable Long self,
            @Nullable String subject,
            Place place,
            String text,
            Instant at,
            @Nullable Long applicantId) {

        static Wanted of(CaseView file) {
            return new Wanted(
                    file.id(), file.subject(), file.place(), file.text(), file.receivedAt(), file.applicantId());
        }

        /** For readers who may not know whose it is. */
        Wanted withoutApplicant() {
            return new Wanted(self, subject, place, text, at, null);
        }
    }

    /**
     * A like case.
     *
     * @param incidentId the open incident that it is in
     * @param sameApplicant whether the same person applied
     */
    record Like(
            long id,
            String number,
            Status status,
            @Nullable String subject,
            String text,
            @Nullable String neighbourhood,
            Instant receivedAt,
            @Nullable Long incidentId,
            boolean sameApplicant,
            Likeness likeness) {

        /** Whether there is still an answer owed that an incident could bring. */
        boolean waits() {
            return status.isOpen() && status != Status.RESOLVED;
        }
    }

    private record Candidate(
            long id,
            String number,
            Status status,
            @Nullable String subject,
            String text,
            @Nullable String spot,
            @Nullable String neighbourhood,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Long applicantId,
            boolean identityHidden,
            Instant receivedAt,
            @Nullable Long incidentId) {

        @Nullable
        GeoPoint point() {
            return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
        }
    }

    /**
     * The likeliest, those that still wait for an answer first.
     *
     * @param knowsAll whether the reader may know the applicants of hidden cases
     */
    List<Like> of(Wanted wanted, boolean knowsAll, int limit) {
        Traits mine = traits(wanted);
        Set<String> near = near(wanted.place());
        Set<Long> person = wanted.applicantId() == null ? Set.of() : persons.members(wanted.applicantId());
        String home = mine.neighbourhood();
        Set<String> around = home == null ? near : neighbourhoods.around(home);
        List<Like> found = new ArrayList<>();
        for (Candidate c : candidates(wanted, near, person, knowsAll)) {
            Likeness likeness = Likeness.of(mine, traits(c), around);
            boolean same = isSame(person, c, likeness, knowsAll);
            if (likeness.isEnough() || same) {
                found.add(new Like(
                        c.id(),
                        c.number(),
                        c.status(),
                        c.subject(),
                        c.text(),
                        c.neighbourhood(),
                        c.receivedAt(),
                        c.incidentId(),
                        same,
                        likeness));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing((Like like) -> !like.waits())
                        .thenComparing(like -> !like.sameApplicant())
                        .thenComparingDouble(like -> -like.likeness().score())
                        .thenComparing(Like::id, Comparator.reverseOrder()))
                .limit(limit)
                .toList();
    }

    /** The same person with the same matter, twice. */
    private static boolean isSame(Set<Long> members, Candidate c, Likeness likeness, boolean knowsAll) {
        boolean person =
                c.applicantId() != null && members.contains(c.applicantId()) && (knowsAll || !c.identityHidden());
        boolean matter = likeness.about() == Likeness.About.SAME
                || likeness.about() == Likeness.About.RELATED
                || likeness.sharedWords().size() > 1;
        return person && matter;
    }

    /** What is compared. */
    Traits traits(Wanted wanted) {
        Place place = wanted.place();
        String home = place.neighbourhood() != null
                ? place.neighbourhood()
                : place.at().flatMap(neighbourhoods::at).map(n -> n.code()).orElse(null);
        return new Traits(
                wanted.subject(),
                group(wanted.subject(), wanted.text()),
                home,
                place.point(),
                words(home, wanted.text(), place.address(), place.landmark()),
                wanted.at());
    }

    private Traits traits(Candidate c) {
        return new Traits(
                c.subject(),
                group(c.subject(), c.text()),
                c.neighbourhood(),
                c.point(),
                words(c.neighbourhood(), c.text(), c.spot(), null),
                c.receivedAt());
    }

    /** The neighbourhood's own name is left out: the place is weighed by itself. */
    private Map<String, String> words(
            @Nullable String neighbourhood, String text, @Nullable String address, @Nullable String landmark) {
        Map<String, String> words = TellingWords.of(
                text + " " + (address == null ? "" : address) + " " + (landmark == null ? "" : landmark));
        String name = Optional.ofNullable(neighbourhood)
                .flatMap(neighbourhoods::byCode)
                .map(n -> messages.getMessage(
                        "incident.neighbourhood.said", new Object[] {n.name(Language.TR)}, TurkishText.TURKISH))
                .orElse("");
        words.keySet().removeAll(TellingWords.of(name).keySet());
        return words;
    }

    /** The shelf of the subject; where nobody has said one, of the one that the words speak for. */
    @Nullable
    String group(@Nullable String subject, String text) {
        Optional<Subject> known = subject == null
                ? subjects.find(text, 1).stream()
                        .filter(m -> m.score() >= GUESS)
                        .map(m -> m.subject())
                        .findFirst()
                : subjects.byCode(subject);
        return known.map(Subject::groupCode).orElse(null);
    }

    private Set<String> near(Place place) {
        Set<String> near = new TreeSet<>();
        if (place.neighbourhood() != null) {
            near.add(place.neighbourhood());
        }
        place.at().ifPresent(point -> near.addAll(neighbourhoods.within(point, REACH)));
        return near;
    }

    private List<Candidate> candidates(Wanted wanted, Set<String> near, Set<Long> person, boolean knowsAll) {
        Instant now = clock.instant();
        return jdbc.sql("""
            select c.id, c.number, c.status, c.subject, left(c.text, 600) as text, concat_ws(' ', c.address, c.landmark) as spot,
                c.neighbourhood, c.latitude, c.longitude, c.applicant_id, c.identity_hidden, c.received_at, a.incident_id
            from cases.case_file c left join incident.attachment a on a.case_id = c.id and a.holds
            where c.id <> :self and c.id in (
                (select n.id from cases.case_file n where n.neighbourhood in (:near) and n.received_at > :since
                    order by n.received_at desc limit :most)
                union all
                (select s.id from cases.case_file s where :placeless and s.subject = :subject and s.received_at > :lately
                    order by s.received_at desc limit 50)
                union all
                (select p.id from cases.case_file p where p.applicant_id in (:person) and (:knowsAll or not p.identity_hidden) and p.received_at > :since
                    order by p.id desc limit 20))
            """)
                .param("self", wanted.self() == null ? -1L : wanted.self())
                .param("near", near.isEmpty() ? Set.of("") : near)
                .param("placeless", near.isEmpty())
                .param("subject", wanted.subject() == null ? "" : wanted.subject())
                .param("knowsAll", knowsAll)
                .param("person", person.isEmpty() ? Set.of(-1L) : person)
                .param("since", SqlTime.of(now.minus(settings.likeWithin())))
                .param("lately", SqlTime.of(now.minus(LATELY)))
                .param("most", MOST_CANDIDATES)
                .query(Candidate.class)
                .list();
    }
}
