package tr.bel.acikkapi.coordination.incident;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.coordination.incident.LikeCases.Like;

/** Like cases with their reasons in the reader's words; shown by {@code incident/LikeFragment :: lines}. */
@Component
class LikeLines {

    private final Reasons reasons;

    LikeLines(Reasons reasons) {
        this.reasons = reasons;
    }

    /** A like case and why. */
    record Line(Like like, List<String> reasons) {

        /** Whether it can be taken into an incident with others. */
        public boolean free() {
            return like.waits() && like.incidentId() == null;
        }
    }

    List<Line> of(List<Like> like) {
        return like.stream()
                .map(l -> new Line(l, reasons.of(l.likeness(), l.sameApplicant())))
                .toList();
    }
}
