package tr.bel.acikkapi.coordination.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.coordination.rules.Applications.Application;
import tr.bel.acikkapi.coordination.rules.Changes.Change;
import tr.bel.acikkapi.coordination.rules.RuleCounts.Count;
import tr.bel.acikkapi.coordination.rules.RuleWords.Fact;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** Gathers the pages of the rules. */
@Component
class RuleViews {

    private static final int SHOWN_GIVE_BACKS = 10;

    private final Rules rules;
    private final RuleCounts counts;
    private final RuleWords words;
    private final Changes changes;
    private final DryRuns runs;
    private final PublishRule publish;
    private final Applications applications;
    private final Colleagues colleagues;

    RuleViews(
            Rules rules,
            RuleCounts counts,
            RuleWords words,
            Changes changes,
            DryRuns runs,
            PublishRule publish,
            Applications applications,
            Colleagues colleagues) {
        this.rules = rules;
        this.counts = counts;
        this.words = words;
        this.changes = changes;
        this.runs = runs;
        this.publish = publish;
        this.applications = applications;
        this.colleagues = colleagues;
    }

    /** A rule in the list. */
    record Row(
            RuleRow rule,
            boolean acts,
            List<Fact> conditions,
            List<Fact> decision,
            Count count,
            boolean first,
            boolean last) {}

    /**
     * The list.
     *
     * @param worst whether it is ordered by what went wrong
     * @param bad those that somebody should look at
     */
    record RulesView(List<Row> rows, boolean worst, List<Row> bad, boolean mayEdit, int days) {}

    /** What was done to a rule, with what a new version has more and less than the one before. */
    record HistoryEntry(Change change, String who, List<String> added, List<String> removed) {}

    /** Where a case came back from, and why. */
    record GiveBack(Application application, String why) {}

    /**
     * A rule's page.
     *
     * @param run the newest dry run of the latest version
     * @param mayGoLive whether that run still counts, so that the latest version may be made live
     */
    record RulePageView(
            Row row,
            String note,
            String liveBy,
            DryRuns.@Nullable Run run,
            boolean mayGoLive,
            List<HistoryEntry> history,
            List<GiveBack> givenBack,
            boolean mayEdit,
            boolean mayReadCases,
            int days,
            List<Integer> tries) {}

    /**
     * A dry run's page.
     *
     * @param hides whether it matters if the name was kept back
     */
    record DryRunView(
            RuleRow rule,
            List<Fact> conditions,
            List<Fact> decision,
            DryRuns.Run run,
            String who,
            boolean hides,
            boolean mayGoLive,
            boolean mayEdit,
            boolean mayReadCases) {}

    RulesView list(boolean worst, StaffMember reader) {
        List<RuleRow> all = rules.all();
        Map<Long, VersionRow> latest =
                rules.latest().stream().collect(Collectors.toMap(VersionRow::ruleId, Function.identity()));
        Map<Long, Count> counted = counts.all();
        List<RuleRow> order =
                all.stream().filter(r -> r.state() != RuleState.RETIRED).toList();
        List<Row> rows = new ArrayList<>();
        for (RuleRow rule : all) {
            VersionRow version = latest.get(rule.id());
            if (version != null) {
                Count count = counted.getOrDefault(rule.id(), Count.none(rule.id()));
                rows.add(row(rule, version, count, order));
            }
        }
        Comparator<Row> byWrong = Comparator.<Row>comparingLong(r -> r.count().wrongPercent())
                .thenComparingLong(r -> r.count().wrong())
                .reversed();
        List<Row> bad =
                rows.stream().filter(r -> r.count().isBad()).sorted(byWrong).toList();
        return new RulesView(
                worst ? rows.stream().sorted(byWrong).toList() : rows, worst, bad, mayEdit(reader), RuleCounts.DAYS);
    }

    RulePageView page(RuleRow rule, StaffMember reader) {
        VersionRow version = rules.latest(rule.id());
        List<RuleRow> all = rules.all();
        Count count = counts.all().getOrDefault(rule.id(), Count.none(rule.id()));
        DryRuns.Run run = runs.newest(rule.id(), rule.version()).orElse(null);
        return new RulePageView(
                row(rule, version, count, all),
                version.note(),
                rule.liveBy() == null ? "" : colleagues.displayName(rule.liveBy()),
                run,
                run != null && mayGoLive(rule, run, all),
                history(rule.id()),
                applications.givenBackOf(rule.id(), SHOWN_GIVE_BACKS).stream()
                        .map(a -> new GiveBack(a, words.why(a.held())))
                        .toList(),
                mayEdit(reader),
                reader.may(Permission.SEE_ALL_CASES),
                RuleCounts.DAYS,
                DryRun.DAYS);
    }

    DryRunView dryRun(RuleRow rule, DryRuns.Run run, StaffMember reader) {
        Definition tried = rules.version(rule.id(), run.version()).orElseThrow().definition();
        return new DryRunView(
                rule,
                words.conditions(tried.conditions()),
                words.decision(tried.decision()),
                run,
                colleagues.displayName(run.by()),
                tried.decision().hidesIdentity(),
                mayGoLive(rule, run, rules.all()),
                mayEdit(reader),
                reader.may(Permission.SEE_ALL_CASES));
    }

    private boolean mayGoLive(RuleRow rule, DryRuns.Run run, List<RuleRow> all) {
        boolean waiting = rule.state() == RuleState.DRAFT || rule.isAhead();
        return waiting && run.version() == rule.version() && run.before().equals(publish.before(rule, all));
    }

    private Row row(RuleRow rule, VersionRow version, Count count, List<RuleRow> order) {
        return new Row(
                rule,
                version.acts(),
                words.conditions(version.definition().conditions()),
                words.decision(version.definition().decision()),
                count,
                order.isEmpty() || order.getFirst().id() == rule.id(),
                order.isEmpty() || order.getLast().id() == rule.id());
    }

    private List<HistoryEntry> history(long rule) {
        Map<Integer, List<String>> texts = new HashMap<>();
        rules.versions(rule).forEach(v -> texts.put(v.version(), words.lines(v)));
        List<HistoryEntry> entries = new ArrayList<>();
        List<Change> all = changes.of(rule);
        Map<String, String> who =
                colleagues.displayNames(all.stream().map(Change::by).toList());
        for (Change change : all) {
            List<String> now = texts.getOrDefault(change.version(), List.of());
            List<String> before = texts.getOrDefault(change.version() - 1, List.of());
            boolean changed = change.what() == Changes.What.CHANGED;
            entries.add(new HistoryEntry(
                    change,
                    who.getOrDefault(change.by(), change.by()),
                    changed ? without(now, before) : List.of(),
                    changed ? without(before, now) : List.of()));
        }
        return entries;
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }

    private static boolean mayEdit(StaffMember reader) {
        return reader.may(Permission.ADMINISTER);
    }
}
