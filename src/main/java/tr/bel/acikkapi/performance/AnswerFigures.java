package tr.bel.acikkapi.performance;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.performance.AnswerTallies.AnswersBy;
import tr.bel.acikkapi.performance.AnswerTallies.Tally;
import tr.bel.acikkapi.performance.Figures.Month;
import tr.bel.acikkapi.performance.Figures.Shown;

/**
 * What everybody may read of the answers to the closing question: the same rules as for the promise (ADR 0013), asked in the place of came,
 * answered in the place of kept. Made once for each counting and kept in memory.
 */
@Component
class AnswerFigures {

    private final Tallies counted;
    private final AnswerTallies tallies;
    private final Subjects subjects;
    private final ZoneId zone;
    private @Nullable Published latest;

    AnswerFigures(Tallies counted, AnswerTallies tallies, Subjects subjects, ZoneId zone) {
        this.counted = counted;
        this.tallies = tallies;
        this.subjects = subjects;
        this.zone = zone;
    }

    /**
     * What may leave the house.
     *
     * @param figures tables by subject group and, in the place of the door, by medium; in its fate, late are those who were silent,
     *     running those who may still answer or whose case the house reopened, taken over those who answered without having been reached
     * @param result who answered the first question, and how many of them with four or five; absent where either, or the difference, is
     *     fewer than five
     * @param treatment the same of the second
     */
    record Published(
            Figures figures,
            @Nullable Shown result,
            @Nullable Shown treatment) {}

    /** Empty where nothing was counted yet. */
    Optional<Published> latest() {
        return counted.asOf().map(this::of);
    }

    private synchronized Published of(Instant asOf) {
        Published known = latest;
        if (known != null && known.figures().asOf().equals(asOf)) {
            return known;
        }
        YearMonth last = YearMonth.from(asOf.atZone(zone));
        Published made = publish(tallies.between(last.minusMonths(11), last), last, this::group, asOf);
        latest = made;
        return made;
    }

    static Published publish(List<Tally> all, YearMonth last, UnaryOperator<String> groupOf, Instant asOf) {
        List<Tallies.Tally> same =
                all.stream().flatMap(AnswerFigures::asPromise).toList();
        Figures figures = new MakeFigures(same, last, groupOf).figures(asOf);
        Set<YearMonth> counts = figures.months().stream()
                .filter(m -> m.shown() != null)
                .map(Month::month)
                .collect(Collectors.toSet());
        Tally whole = all.stream()
                .filter(t -> t.by() == AnswersBy.TOWN && counts.contains(YearMonth.from(t.month())))
                .reduce(Tally.NONE, Tally::plus);
        return new Published(
                figures,
                enough(new Cell(whole.resultGiven(), whole.resultGood())),
                enough(new Cell(whole.treatmentGiven(), whole.treatmentGood())));
    }

    private static @Nullable Shown enough(Cell cell) {
        return cell.counted() == 0 || cell.isSmall() || cell.hasSmallPart()
                ? null
                : new Shown(cell.counted(), cell.kept());
    }

    private static Stream<Tallies.Tally> asPromise(Tally t) {
        By by = switch (t.by()) {
            case TOWN -> By.TOWN;
            case SUBJECT -> By.SUBJECT;
            case MEDIUM -> By.DOOR;
            case DIRECTORATE -> null;
        };
        return by == null
                ? Stream.empty()
                : Stream.of(new Tallies.Tally(
                        t.month(),
                        by,
                        t.code(),
                        t.asked(),
                        t.answered(),
                        t.silent(),
                        t.waiting() + t.overtaken(),
                        t.unasked(),
                        0));
    }

    private String group(String subject) {
        return subjects.byCode(subject).map(Subject::groupCode).orElse("");
    }
}
