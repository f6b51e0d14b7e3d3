package tr.bel.acikkapi.coordination;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.municipality.Neighbourhood;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Place;

/** Sets how soon a case must be looked at, and mends its place. */
@Component
public class MendCase {

    private final ChangeCase change;
    private final Neighbourhoods neighbourhoods;
    private final Clock clock;

    MendCase(ChangeCase change, Neighbourhoods neighbourhoods, Clock clock) {
        this.change = change;
        this.neighbourhoods = neighbourhoods;
        this.clock = clock;
    }

    public Attempt prioritise(Seen seen, Optional<Priority> priority, Actor actor) {
        return priority.isEmpty()
                ? Attempt.refused("coordination.priority.missing")
                : change.change(seen, file -> file.prioritise(priority.get(), actor, clock.instant()));
    }

    /** Where only a point is given, the neighbourhood is the one that it lies in. */
    public Attempt place(Seen seen, Place place, Actor actor) {
        String named = place.neighbourhood();
        if (named != null && neighbourhoods.byCode(named).isEmpty()) {
            return Attempt.refused("coordination.neighbourhood.unknown");
        }
        String found = named != null
                ? named
                : place.at()
                        .flatMap(neighbourhoods::at)
                        .map(Neighbourhood::code)
                        .orElse(null);
        Place whole = new Place(found, place.address(), place.landmark(), place.point());
        return change.change(seen, file -> file.place(whole, actor, clock.instant()));
    }
}
