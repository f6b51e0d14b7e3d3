package tr.bel.acikkapi.open311;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.municipality.Question;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Kind;

/** Which subjects are services of the interface, and of which the requests are public. */
@Component
class Services {

    /** Kinds of which nobody else reads: a tip-off, a citizen's own information, thanks. */
    private static final Set<Kind> PUBLIC_KINDS = Set.of(Kind.REQUEST, Kind.COMPLAINT, Kind.SUGGESTION);

    private final Subjects subjects;

    Services(Subjects subjects) {
        this.subjects = subjects;
    }

    /** What can be applied for: offered, and ours. */
    List<Subject> offered() {
        return subjects.active().stream().filter(Subject::isOurs).toList();
    }

    Optional<Subject> offered(String code) {
        return subjects.byCode(code).filter(Subject::active).filter(Subject::isOurs);
    }

    /** Requests can be sent and are never shown. */
    boolean isBlackbox(Subject subject) {
        return subject.sensitive() || !PUBLIC_KINDS.contains(subject.kind());
    }

    /** Whether a request can go without an answer to any question. */
    boolean asksNothing(Subject subject) {
        return subjects.questions(subject.code()).questions().stream().noneMatch(Question::required);
    }
}
