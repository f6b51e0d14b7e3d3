package tr.bel.acikkapi.channel.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.municipality.Answer;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Place;

/** What a person wants, read and checked. */
record Matter(
        String text, Kind kind, Place place, @Nullable String subject, List<Answer> answers, boolean identityHidden) {

    Matter {
        answers = List.copyOf(answers);
    }
}
