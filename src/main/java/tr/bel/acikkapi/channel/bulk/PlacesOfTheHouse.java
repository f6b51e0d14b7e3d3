package tr.bel.acikkapi.channel.bulk;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.municipality.Neighbourhood;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.SubjectMatch;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.TurkishText;

/** Our subjects and neighbourhoods by what other systems call them. */
@Component
class PlacesOfTheHouse implements ReadRow.Places {

    /** A likeness below this is no guess. */
    private static final double GUESS = 0.3;

    private final Subjects subjects;
    private final Neighbourhoods neighbourhoods;

    PlacesOfTheHouse(Subjects subjects, Neighbourhoods neighbourhoods) {
        this.subjects = subjects;
        this.neighbourhoods = neighbourhoods;
    }

    @Override
    public Optional<Subject> subject(String codeOrName) {
        String folded = fold(codeOrName);
        return subjects.byCode(codeOrName)
                .or(() -> subjects.active().stream()
                        .filter(s -> fold(s.name(Language.TR)).equals(folded)
                                || fold(s.name(Language.EN)).equals(folded))
                        .findFirst());
    }

    @Override
    public Optional<String> neighbourhood(String codeOrName) {
        String folded = fold(codeOrName).replaceFirst("\\s+(mahallesi|mahalle|mah\\.?|mh\\.?)$", "");
        return neighbourhoods
                .byCode(codeOrName)
                .or(() -> neighbourhoods.active().stream()
                        .filter(n -> fold(n.name()).equals(folded))
                        .findFirst())
                .map(Neighbourhood::code);
    }

    /** The code that a value most likely means; empty where nothing is likely. */
    String guess(String value) {
        return subject(value)
                .map(Subject::code)
                .or(() -> subjects.find(value.replace('_', ' '), 1).stream()
                        .filter(m -> m.score() >= GUESS)
                        .map(SubjectMatch::subject)
                        .map(Subject::code)
                        .findFirst())
                .orElse("");
    }

    private static String fold(String s) {
        return TurkishText.fold(TurkishText.tidyLine(s));
    }
}
