package tr.bel.acikkapi.coordination.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.cases.KnownMatters.OpenMatter;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.coordination.bulk.BulkAct;
import tr.bel.acikkapi.coordination.bulk.BulkForm;
import tr.bel.acikkapi.coordination.bulk.BulkItem;
import tr.bel.acikkapi.coordination.bulk.BulkRun;
import tr.bel.acikkapi.coordination.bulk.BulkRuns;
import tr.bel.acikkapi.coordination.web.BulkViews.ActLink;
import tr.bel.acikkapi.coordination.web.BulkViews.Line;
import tr.bel.acikkapi.coordination.web.BulkViews.OrderView;
import tr.bel.acikkapi.coordination.web.BulkViews.TableView;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.staff.StaffMember;

/** A run in the reader's words. */
@Component
class BulkPages {

    private final BulkRuns runs;
    private final Choices choices;
    private final ObjectProvider<KnownMatters> matters;
    private final Names names;
    private final MessageSource messages;

    BulkPages(
            BulkRuns runs, Choices choices, ObjectProvider<KnownMatters> matters, Names names, MessageSource messages) {
        this.runs = runs;
        this.choices = choices;
        this.matters = matters;
        this.names = names;
        this.messages = messages;
    }

    static String address(long run) {
        return Desk.ADDRESS + "/toplu/" + run;
    }

    BulkRun run(long id, StaffMember who) {
        return runs.find(id, who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    OrderView order(BulkRun run, BulkAct act, StaffMember who) {
        List<ActLink> acts = Arrays.stream(BulkAct.values())
                .map(a -> new ActLink(a.label(), a.key(), address(run.id()) + "/islem?islem=" + a.slug(), a == act))
                .toList();
        List<Line> lines = runs.items(run.id(), who).stream()
                .map(i -> new Line(
                        i.number(), i.excerpt(), subject(i.subject()) + " · " + status(i), "", null, null, "", ""))
                .toList();
        return new OrderView(
                run,
                act.slug(),
                act.label(),
                acts,
                act.fragment(),
                choices(act),
                lines,
                runs.unfinished(who).map(BulkPages::address).orElse(null));
    }

    private Object choices(BulkAct act) {
        return switch (act) {
            case CLASSIFY -> choices.subjectOfAll();
            case ROUTE -> choices.routeOfAll();
            case PRIORITISE -> choices.priorities();
            case ANSWER -> choices.outcomes();
            case ATTACH ->
                open().map(m -> new Choice(
                                String.valueOf(m.id()), m.title(), text("coordination.bulk.matter.cases", m.cases())))
                        .toList();
        };
    }

    private Stream<OpenMatter> open() {
        return matters.orderedStream().flatMap(known -> known.open().stream());
    }

    /** The preview, or what became of it. */
    TableView table(BulkRun run, StaffMember who) {
        BulkForm form = run.form();
        BulkAct act = run.act().orElse(null);
        if (form == null || act == null) {
            throw new IllegalStateException("A run without an act was looked at: " + run.id());
        }
        boolean started = run.state() == BulkRun.State.STARTED;
        String words = act == BulkAct.ANSWER ? form.explanation() : form.note();
        String matter = act == BulkAct.ATTACH ? matter(form) : "";
        List<BulkItem> items = runs.items(run.id(), who);
        Predicate<BulkItem> changed = i -> started
                ? i.state() == BulkItem.State.OVERTAKEN
                : i.state() == BulkItem.State.WAITING && i.changedSince();
        return new TableView(
                run,
                act.label(),
                words,
                items.stream().map(i -> line(act, form, i, started, matter)).toList(),
                items.stream()
                        .filter(i -> i.state() == (started ? BulkItem.State.DONE : BulkItem.State.WAITING))
                        .filter(changed.negate())
                        .count(),
                items.stream().filter(i -> i.state() == BulkItem.State.REFUSED).count(),
                items.stream().filter(changed).count(),
                items.stream()
                        .filter(i -> started && i.state() == BulkItem.State.WAITING)
                        .count());
    }

    private Line line(BulkAct act, BulkForm form, BulkItem item, boolean started, String matter) {
        Refusal refusal = item.refusal();
        String reason =
                refusal == null ? null : text(refusal.key(), refusal.args().toArray());
        String now = now(act, item);
        String then = then(act, form, item, matter);
        return switch (item.state()) {
            case WAITING -> {
                if (started) {
                    yield line(item, now, then, "coordination.bulk.waiting", null, "plain", "hourglass-split");
                }
                yield item.changedSince()
                        ? line(item, now, then, "coordination.bulk.changed", null, "soon", "exclamation-circle")
                        : line(item, now, then, "coordination.bulk.will", null, "done", "check-circle");
            }
            case DONE -> line(item, now, then, "coordination.bulk.done", null, "done", "check-circle");
            case REFUSED ->
                line(
                        item,
                        now,
                        then,
                        started ? "coordination.bulk.notDone" : "coordination.bulk.willNot",
                        reason,
                        "late",
                        "exclamation-circle");
            case OVERTAKEN ->
                line(
                        item,
                        now,
                        then,
                        "coordination.bulk.changed",
                        text("coordination.bulk.overtaken"),
                        "soon",
                        "exclamation-circle");
        };
    }

    private static Line line(
            BulkItem item, String now, String then, String verdict, @Nullable String reason, String tone, String icon) {
        return new Line(item.number(), item.excerpt(), now, then, verdict, reason, tone, icon);
    }

    private String now(BulkAct act, BulkItem item) {
        return switch (act) {
            case CLASSIFY -> subject(item.subject()) + " · " + text("cases.kind." + item.kind());
            case PRIORITISE -> text("cases.priority." + item.priority());
            case ROUTE, ANSWER -> status(item);
            case ATTACH -> subject(item.subject());
        };
    }

    private String then(BulkAct act, BulkForm form, BulkItem item, String matter) {
        return switch (act) {
            case CLASSIFY ->
                item.about().isEmpty()
                        ? ""
                        : subject(item.about()) + " · "
                                + text("cases.kind." + (form.kind().isEmpty() ? item.kind() : form.kind()));
            case PRIORITISE ->
                form.chosenPriority().map(p -> text("cases.priority." + p)).orElse("");
            case ROUTE ->
                Stream.of(
                                item.about().isEmpty() ? "" : subject(item.about()),
                                item.directorates().isEmpty() ? "" : names.directorates(item.directorates()))
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(" → "));
            case ANSWER ->
                form.outcome()
                        .outcome()
                        .map(o -> text("cases.outcome." + o.code()))
                        .orElse("");
            case ATTACH -> matter;
        };
    }

    private String matter(BulkForm form) {
        return open().filter(m -> String.valueOf(m.id()).equals(form.matter()))
                .map(OpenMatter::title)
                .findFirst()
                .orElse("");
    }

    private String status(BulkItem item) {
        return text("cases.status." + item.status());
    }

    private String subject(@Nullable String code) {
        return Optional.ofNullable(names.subject(code)).orElseGet(() -> text("cases.noSubject"));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
