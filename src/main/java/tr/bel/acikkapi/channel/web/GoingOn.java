package tr.bel.acikkapi.channel.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.cases.KnownMatters.OpenMatter;
import tr.bel.acikkapi.municipality.MapSketch;
import tr.bel.acikkapi.municipality.Neighbourhood;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;

/** What everybody may know of what happens in town: open matters, of subjects that nobody has to hide. */
@Component
class GoingOn {

    /** Fewer than so many applicants are not counted in public. */
    static final int FEW = 5;

    private final KnownMatters known;
    private final Subjects subjects;
    private final Neighbourhoods neighbourhoods;

    GoingOn(KnownMatters known, Subjects subjects, Neighbourhoods neighbourhoods) {
        this.known = known;
        this.subjects = subjects;
        this.neighbourhoods = neighbourhoods;
    }

    /** How near a matter is to the neighbourhood that was asked for. */
    enum Nearness {
        HERE,
        NEXT_DOOR,
        ELSEWHERE
    }

    /**
     * One matter.
     *
     * @param telling how many told of it; absent where they are few
     */
    record Line(
            OpenMatter matter, Nearness nearness, @Nullable Long telling) {}

    /**
     * The page.
     *
     * @param chosen code of a neighbourhood; empty for the whole town
     * @param map absent where the town has none
     */
    record GoingOnView(
            String chosen, List<Line> lines, @Nullable MapSketch map) {
        GoingOnView {
            lines = List.copyOf(lines);
        }

        /** In this order, none of them empty. */
        public Map<Nearness, List<Line>> byNearness() {
            return lines.stream().collect(Collectors.groupingBy(Line::nearness, TreeMap::new, Collectors.toList()));
        }
    }

    /** @param asked a neighbourhood's code; anything else is the whole town */
    GoingOnView in(String asked) {
        String chosen = neighbourhoods
                .byCode(asked)
                .filter(Neighbourhood::active)
                .map(Neighbourhood::code)
                .orElse("");
        Set<String> around = chosen.isEmpty() ? Set.of() : neighbourhoods.around(chosen);
        Function<OpenMatter, Nearness> nearness = m -> chosen.equals(m.neighbourhood())
                ? Nearness.HERE
                : m.neighbourhood() != null && around.contains(m.neighbourhood())
                        ? Nearness.NEXT_DOOR
                        : Nearness.ELSEWHERE;
        List<Line> lines = known.open().stream()
                .filter(this::isPublic)
                .map(m -> new Line(m, nearness.apply(m), m.cases() < FEW ? null : m.cases()))
                .sorted(Comparator.comparing(Line::nearness))
                .toList();
        Set<String> marked = lines.stream()
                .flatMap(l -> Optional.ofNullable(l.matter().neighbourhood()).stream())
                .collect(Collectors.toSet());
        return new GoingOnView(chosen, lines, neighbourhoods.overview(marked).orElse(null));
    }

    private boolean isPublic(OpenMatter matter) {
        return Optional.ofNullable(matter.subject())
                .flatMap(subjects::byCode)
                .filter(s -> !s.sensitive())
                .filter(Subject::active)
                .isPresent();
    }
}
