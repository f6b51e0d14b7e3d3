package tr.bel.acikkapi.performance;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.performance.AnswerTallies.AnswersBy;
import tr.bel.acikkapi.performance.AnswerTallies.Tally;
import tr.bel.acikkapi.performance.Figures.Shown;

/**
 * What the house's own people read of the answers, by medium, directorate and subject. They may see every case, so nothing is hidden from
 * them by subtraction; but no share is made out of fewer than five answers, since it would say nothing.
 */
@Component
class SurveyPages {

    private final Tallies counted;
    private final AnswerTallies tallies;
    private final Names names;
    private final MessageSource messages;
    private final ZoneId zone;

    SurveyPages(Tallies counted, AnswerTallies tallies, Names names, MessageSource messages, ZoneId zone) {
        this.counted = counted;
        this.tallies = tallies;
        this.names = names;
        this.messages = messages;
        this.zone = zone;
    }

    /** The page. */
    record SurveyView(Instant asOf, SurveyRow whole, List<SurveyTable> tables) {
        SurveyView {
            tables = List.copyOf(tables);
        }
    }

    /** @param key of its texts */
    record SurveyTable(String key, List<SurveyRow> rows) {
        SurveyTable {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row.
     *
     * @param answers of those who were asked; its part absent where fewer than five answered
     * @param graded answered at least one of the two questions; absent where fewer than five did
     * @param result of those who answered the first question, who were content; absent where fewer than five did
     */
    record SurveyRow(
            String name,
            Tally tally,
            Shown answers,
            @Nullable Long graded,
            @Nullable Shown result,
            @Nullable Shown treatment) {}

    /** The last twelve months; empty where nothing was counted yet. */
    Optional<SurveyView> view() {
        return counted.asOf().map(asOf -> {
            YearMonth last = YearMonth.from(asOf.atZone(zone));
            List<Tally> all = tallies.between(last.minusMonths(11), last);
            Tally whole = all.stream().filter(t -> t.by() == AnswersBy.TOWN).reduce(Tally.NONE, Tally::plus);
            return new SurveyView(
                    asOf,
                    row(text("performance.survey.whole"), whole),
                    List.of(
                            table(AnswersBy.MEDIUM, all),
                            table(AnswersBy.DIRECTORATE, all),
                            table(AnswersBy.SUBJECT, all)));
        });
    }

    private SurveyTable table(AnswersBy by, List<Tally> all) {
        Map<String, Tally> rows = new LinkedHashMap<>();
        all.stream().filter(t -> t.by() == by).forEach(t -> rows.merge(t.code(), t, Tally::plus));
        return new SurveyTable(
                "performance.survey." + by,
                rows.values().stream()
                        .filter(t -> t.asked() > 0)
                        .sorted(Comparator.comparing((Tally t) -> t.code().isEmpty())
                                .thenComparing(
                                        Comparator.comparingLong(Tally::asked).reversed())
                                .thenComparing(Tally::code))
                        .map(t -> row(name(by, t.code()), t))
                        .toList());
    }

    private static SurveyRow row(String name, Tally t) {
        return new SurveyRow(
                name,
                t,
                new Shown(t.asked(), t.answered() < Cell.FEWEST ? null : t.answered()),
                t.graded() < Cell.FEWEST ? null : t.graded(),
                share(t.resultGiven(), t.resultGood()),
                share(t.treatmentGiven(), t.treatmentGood()));
    }

    private static @Nullable Shown share(long given, long good) {
        return given < Cell.FEWEST ? null : new Shown(given, good);
    }

    private String name(AnswersBy by, String code) {
        if (code.isEmpty()) {
            return text("performance.survey." + by + ".none");
        }
        String name = switch (by) {
            case MEDIUM -> text("citizen.medium." + code);
            case DIRECTORATE -> names.directorate(code);
            case SUBJECT -> names.subject(code);
            case TOWN -> code;
        };
        return Objects.requireNonNullElse(name, code);
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
