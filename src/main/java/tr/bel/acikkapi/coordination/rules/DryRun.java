package tr.bel.acikkapi.coordination.rules;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.coordination.rules.PastCases.Past;
import tr.bel.acikkapi.coordination.rules.Reality.Comparison;
import tr.bel.acikkapi.coordination.rules.RuleBook.Match;

/**
 * Runs the latest version of a rule dry, at its place among the live ones, over the cases of the last days. It sees each case as the rules
 * see it in life: when it came in, and again when it was classified, unless a rule acted before that.
 */
@Component
class DryRun {

    /** Over how many days a rule can be tried. */
    static final List<Integer> DAYS = List.of(7, 30, 90);

    /** More cases than this are counted, not listed. */
    static final int MOST_LINES = 200;

    private final Rules rules;
    private final PublishRule publish;
    private final PastCases past;
    private final DryRuns runs;
    private final Clock clock;

    DryRun(Rules rules, PublishRule publish, PastCases past, DryRuns runs, Clock clock) {
        this.rules = rules;
        this.publish = publish;
        this.past = past;
        this.runs = runs;
        this.clock = clock;
    }

    /** @return the run's id */
    long run(long id, int days, String by) {
        RuleRow row = rules.byId(id).orElseThrow();
        Rule rule = rules.latest(id).rule();
        List<RuleRow> all = rules.all();
        RuleBook live = rules.live();
        int place = publish.place(row, all);
        Counting counting = new Counting(live.with(rule, place), rule);
        past.since(clock.instant().minus(Duration.ofDays(days)), counting::count);
        return runs.keep(rule, live.before(id, place), days, by, counting.found());
    }

    /** What would have won for a case. */
    static Optional<Match> winner(RuleBook book, Past past) {
        Optional<Match> first = book.first(past.received());
        boolean acted = first.isPresent() && first.get().rule().acts();
        return past.classified() && !acted ? book.first(past.now()) : first;
    }

    private final class Counting {

        private final RuleBook book;
        private final Rule rule;
        private final Map<Comparison, Integer> counts = new EnumMap<>(Comparison.class);
        private final List<DryRuns.Line> lines = new ArrayList<>();
        private int seen;
        private int shadowed;

        Counting(RuleBook book, Rule rule) {
            this.book = book;
            this.rule = rule;
        }

        void count(List<Past> piece) {
            seen += piece.size();
            List<Past> won = piece.stream().filter(this::wins).toList();
            Map<Long, Reality> realities = past.realities(won);
            for (Past one : won) {
                count(one, Objects.requireNonNull(realities.get(one.id())));
            }
        }

        private boolean wins(Past one) {
            Optional<Match> match = winner(book, one);
            boolean wins = match.isPresent() && match.get().rule().id() == rule.id();
            boolean held = !wins
                    && match.isPresent()
                    && (rule.holds(one.received()).isPresent()
                            || rule.holds(one.now()).isPresent());
            shadowed += held ? 1 : 0;
            return wins;
        }

        private void count(Past one, Reality reality) {
            Comparison comparison = reality.beside(rule.decision());
            counts.merge(comparison, 1, Integer::sum);
            if (comparison != Comparison.SAME && lines.size() < MOST_LINES) {
                lines.add(new DryRuns.Line(
                        one.number(),
                        String.join(",", reality.directorates()),
                        reality.authority(),
                        reality.subject(),
                        reality.applicant(),
                        comparison));
            }
        }

        DryRuns.Found found() {
            int same = counts.getOrDefault(Comparison.SAME, 0);
            int different = counts.getOrDefault(Comparison.DIFFERENT, 0);
            int fresh = counts.getOrDefault(Comparison.NEW, 0);
            return new DryRuns.Found(seen, same + different + fresh, same, different, fresh, shadowed, lines);
        }
    }
}
