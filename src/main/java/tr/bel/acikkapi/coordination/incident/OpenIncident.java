package tr.bel.acikkapi.coordination.incident;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;

/** Opens an incident and attaches the cases that it was opened for. */
@Component
class OpenIncident {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 120;

    private final Incidents incidents;
    private final AttachCase attach;
    private final Subjects subjects;
    private final Neighbourhoods neighbourhoods;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenIncident(
            Incidents incidents,
            AttachCase attach,
            Subjects subjects,
            Neighbourhoods neighbourhoods,
            JdbcClient jdbc,
            Clock clock) {
        this.incidents = incidents;
        this.attach = attach;
        this.subjects = subjects;
        this.neighbourhoods = neighbourhoods;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was opened.
     *
     * @param leftOut the ids of cases that could not be attached: they are in another incident, or answered by now
     */
    record Opened(long id, List<Long> leftOut) {}

    /** Why it cannot be opened like this; empty where it can. */
    Optional<Refusal> refusal(NewIncident what) {
        if (what.title().length() < SHORTEST || what.title().length() > LONGEST) {
            return Optional.of(Refusal.of("incident.title.length", SHORTEST, LONGEST));
        }
        if (subjects.byCode(what.subject()).filter(Subject::active).isEmpty()) {
            return Optional.of(Refusal.of("incident.subject.unknown"));
        }
        @Nullable String neighbourhood = what.neighbourhood();
        return neighbourhood != null && neighbourhoods.byCode(neighbourhood).isEmpty()
                ? Optional.of(Refusal.of("incident.neighbourhood.unknown"))
                : Optional.empty();
    }

    /** Opens what {@link #refusal} has nothing against. */
    @Transactional
    public Opened open(NewIncident what, List<Long> cases, Incident.Source source, Actor actor) {
        long id = jdbc.sql("select nextval('incident.incident_id_seq')")
                .query(Long.class)
                .single();
        Incident _ = incidents.save(Incident.open(id, what, source, actor, clock.instant()));
        List<Long> leftOut = new ArrayList<>();
        for (long caseId : cases.stream().distinct().sorted().toList()) {
            if (attach.attach(caseId, id, actor).isPresent()) {
                leftOut.add(caseId);
            }
        }
        return new Opened(id, leftOut);
    }
}
