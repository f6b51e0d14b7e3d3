package tr.bel.acikkapi.coordination;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.FreshEyes;
import tr.bel.acikkapi.municipality.Directorate;
import tr.bel.acikkapi.municipality.Directorates;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** Sends a case to one or more directorates; where it has no subject yet, classifies it in the same step. */
@Component
public class RouteCase {

    private static final int LONGEST_NOTE = 2_000;

    private final ChangeCase change;
    private final ClassifyCase classify;
    private final Directorates directorates;
    private final FreshEyes eyes;
    private final Colleagues colleagues;
    private final Clock clock;

    RouteCase(
            ChangeCase change,
            ClassifyCase classify,
            Directorates directorates,
            FreshEyes eyes,
            Colleagues colleagues,
            Clock clock) {
        this.change = change;
        this.classify = classify;
        this.directorates = directorates;
        this.eyes = eyes;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * Where to, and what for.
     *
     * @param directorates codes, at least one
     * @param note for the directorates, not for the applicant; may be empty
     */
    public record Route(List<String> directorates, String note) {
        public Route {
            directorates = directorates.stream().distinct().toList();
            note = note.strip();
        }
    }

    public Attempt route(Seen seen, Route route, Actor actor) {
        Optional<Refusal> refusal = refusal(route);
        if (refusal.isPresent()) {
            return new Attempt.Refused(refusal.get());
        }
        return change.change(seen, file -> send(file, route, actor, clock.instant()));
    }

    /** The quick way: what it is about and where it goes, in one step. */
    public Attempt classifyAndRoute(Seen seen, String subject, Optional<Kind> kind, Route route, Actor actor) {
        if (!classify.offered(subject)) {
            return Attempt.refused("coordination.subject.unknown");
        }
        Optional<Refusal> refusal = refusal(route);
        if (refusal.isPresent()) {
            return new Attempt.Refused(refusal.get());
        }
        return change.change(seen, file -> {
            Instant now = clock.instant();
            return classify.classify(file, subject, kind.orElse(file.kind()), actor, now)
                    .or(() -> send(file, route, actor, now));
        });
    }

    private Optional<Refusal> send(Case file, Route route, Actor actor, Instant at) {
        return nobodyElse(file.id(), route).or(() -> sendNow(file, route, actor, at));
    }

    /** A directorate in which only those work who had concluded a reopened case cannot look at it anew; coordination answers itself. */
    private Optional<Refusal> nobodyElse(long caseId, Route route) {
        return eyes.of(caseId)
                .filter(objection -> route.directorates().stream()
                        .map(d -> colleagues.of(d).stream()
                                .filter(c -> c.may(Permission.WORK_ASSIGNMENTS))
                                .map(StaffMember::username)
                                .toList())
                        .anyMatch(people ->
                                !people.isEmpty() && objection.concludedBy().containsAll(people)))
                .map(_ -> Refusal.of("coordination.route.nobodyElse"));
    }

    private static Optional<Refusal> sendNow(Case file, Route route, Actor actor, Instant at) {
        return file.route(route.directorates(), route.note().isEmpty() ? null : route.note(), actor, at);
    }

    private Optional<Refusal> refusal(Route route) {
        if (route.directorates().isEmpty()) {
            return Optional.of(Refusal.of("cases.route.nobody"));
        }
        if (!route.directorates().stream().allMatch(this::working)) {
            return Optional.of(Refusal.of("coordination.directorate.unknown"));
        }
        return route.note().length() > LONGEST_NOTE
                ? Optional.of(Refusal.of("coordination.note.tooLong", LONGEST_NOTE))
                : Optional.empty();
    }

    private boolean working(String code) {
        return directorates.byCode(code).filter(Directorate::active).isPresent();
    }
}
