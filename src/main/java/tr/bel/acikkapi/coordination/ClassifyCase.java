package tr.bel.acikkapi.coordination;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.municipality.Promise;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Refusal;

/** Says what a case is about. */
@Component
public class ClassifyCase {

    private final ChangeCase change;
    private final Subjects subjects;
    private final Clock clock;

    ClassifyCase(ChangeCase change, Subjects subjects, Clock clock) {
        this.change = change;
        this.subjects = subjects;
        this.clock = clock;
    }

    public Attempt classify(Seen seen, String subject, Optional<Kind> kind, Actor actor) {
        if (!offered(subject)) {
            return Attempt.refused("coordination.subject.unknown");
        }
        if (kind.isEmpty()) {
            return Attempt.refused("coordination.kind.missing");
        }
        return change.change(seen, file -> classify(file, subject, kind.get(), actor, clock.instant()));
    }

    /** Within somebody else's step. */
    Optional<Refusal> classify(Case file, String subject, Kind kind, Actor actor, Instant at) {
        Promise work = subjects.byCode(subject).flatMap(Subject::promised).orElse(null);
        return file.classify(subject, kind, work, actor, at);
    }

    /** Whether new cases may still be given this subject. */
    boolean offered(String subject) {
        return subjects.byCode(subject).filter(Subject::active).isPresent();
    }
}
