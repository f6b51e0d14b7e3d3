package tr.bel.acikkapi.coordination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CasePageView;
import tr.bel.acikkapi.cases.CasePages;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.coordination.DeskView.Line;
import tr.bel.acikkapi.coordination.DeskView.Tab;
import tr.bel.acikkapi.coordination.GiveBacks.GiveBack;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.staff.StaffMember;

/** The triage desk as one person sees it. */
@Component
public class Desk {

    /** The address of the triage desk. */
    public static final String ADDRESS = "/koordinasyon";

    private static final int PAGE = 25;

    private final TriageQueue queue;
    private final GiveBacks giveBacks;
    private final CaseFiles files;
    private final CasePages pages;
    private final Names names;
    private final MessageSource messages;

    Desk(
            TriageQueue queue,
            GiveBacks giveBacks,
            CaseFiles files,
            CasePages pages,
            Names names,
            MessageSource messages) {
        this.queue = queue;
        this.giveBacks = giveBacks;
        this.files = files;
        this.pages = pages;
        this.names = names;
        this.messages = messages;
    }

    /**
     * The desk, with the case that was asked for or else the first of the list.
     *
     * @param view a slug; an unknown one shows the first view
     * @param chosen a case number; empty where none was asked for
     * @return empty where the asked case is not to be seen
     */
    public Optional<DeskView> show(String view, Optional<String> chosen, Optional<Long> after, StaffMember reader) {
        QueueView shown = QueueView.of(view).orElse(QueueView.TO_CLASSIFY);
        TriageQueue.Page page = queue.page(shown, after, PAGE);
        Optional<String> number =
                chosen.or(() -> page.rows().stream().findFirst().map(CaseRow::number));
        Optional<CasePageView> open =
                number.flatMap(n -> files.byNumber(n, reader.sight())).map(file -> pages.page(file, reader, null));
        if (chosen.isPresent() && open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DeskView(
                ADDRESS,
                tabs(),
                shown.slug(),
                lines(page.rows()),
                page.next().orElse(null),
                after.isEmpty(),
                open.orElse(null),
                chosen.isPresent(),
                "coordination.empty." + shown.slug()));
    }

    private List<Tab> tabs() {
        Map<QueueView, Long> counts = queue.counts();
        return QueueView.tabs().stream()
                .map(v -> new Tab(v.slug(), "coordination.view." + v.slug(), counts.getOrDefault(v, 0L)))
                .toList();
    }

    private List<Line> lines(List<CaseRow> rows) {
        Map<Long, GiveBack> latest = giveBacks.of(rows.stream().map(CaseRow::id).toList()).stream()
                .collect(Collectors.toMap(GiveBack::caseId, g -> g, (newer, older) -> newer));
        return rows.stream()
                .map(r -> new Line(
                        r,
                        Optional.ofNullable(latest.get(r.id()))
                                .map(this::reason)
                                .orElse(null)))
                .toList();
    }

    private String reason(GiveBack given) {
        Object[] args = {names.directorate(given.directorate()), given.reason()};
        return messages.getMessage("coordination.givenBack.line", args, LocaleContextHolder.getLocale());
    }
}
