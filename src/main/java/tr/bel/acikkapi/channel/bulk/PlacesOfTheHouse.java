package tr.bel.acikkapi.channel.bulk;

import java.util.List;
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

    /** A likeness below this, or hardly better than the next, is no guess: a wrong one is overlooked more easily than an empty field. */
    private static final double GUESS = 0.5;

    private static final double BETTER = 0.15;

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
                .or(() -> likely(subjects.find(value.replace('_', ' '), 2)))
                .orElse("");
    }

    private static Optional<String> likely(List<SubjectMatch> best) {
        boolean clear = !best.isEmpty()
                && best.getFirst().score() >= GUESS
                && (best.size() == 1 || best.getFirst().score() - best.getLast().score() >= BETTER);
        return clear ? Optional.of(best.getFirst().subject().code()) : Optional.empty();
    }

    private static String fold(String s) {
        return TurkishText.fold(TurkishText.tidyLine(s));
    }
}
