package tr.bel.acikkapi.feedback;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.Medium;

/** The ways in which this house can really tell an applicant something: by hand always, by machine where there is one. */
@Component
public class Media {

    private final Reach reach;

    Media(Reach reach) {
        this.reach = reach;
    }

    public List<Medium> offered() {
        return Arrays.stream(Medium.values())
                .filter(medium -> switch (medium) {
                    case EMAIL, SMS -> reach.machine(medium).isPresent();
                    case CALL, LETTER, NONE -> true;
                })
                .toList();
    }
}
