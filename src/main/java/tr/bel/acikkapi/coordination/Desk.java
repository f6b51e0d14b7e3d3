package tr.bel.acikkapi.coordination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CasePageView;
import tr.bel.acikkapi.cases.CasePages;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.cases.FreshEyes;
import tr.bel.acikkapi.cases.FreshEyes.Objection;
import tr.bel.acikkapi.coordination.DeskView.Line;
import tr.bel.acikkapi.coordination.DeskView.Tab;
import tr.bel.acikkapi.coordination.GiveBacks.GiveBack;
import tr.bel.acikkapi.coordination.TriageQueue.Listing;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** The triage desk as one person sees it. */
@Component
public class Desk {

    /** The address of the triage desk. */
    public static final String ADDRESS = "/koordinasyon";

    /** The topic of its news, which other pages of the Centre hear too. */
    public static final String TOPIC = "koordinasyon";

    private static final int PAGE = 25;

    private final TriageQueue queue;
    private final GiveBacks giveBacks;
    private final CaseFiles files;
    private final CasePages pages;
    private final NarrowTools tools;
    private final Looking looking;
    private final FreshEyes eyes;
    private final Colleagues colleagues;
    private final Names names;
    private final MessageSource messages;

    Desk(
            TriageQueue queue,
            GiveBacks giveBacks,
            CaseFiles files,
            CasePages pages,
            NarrowTools tools,
            Looking looking,
            FreshEyes eyes,
            Colleagues colleagues,
            Names names,
            MessageSource messages) {
        this.queue = queue;
        this.giveBacks = giveBacks;
        this.files = files;
        this.pages = pages;
        this.tools = tools;
        this.looking = looking;
        this.eyes = eyes;
        this.colleagues = colleagues;
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
    public Optional<DeskView> show(
            String view, Narrow narrow, Optional<String> chosen, Optional<Long> after, StaffMember reader) {
        QueueView shown = QueueView.of(view).orElse(QueueView.TO_CLASSIFY);
        TriageQueue.Page page = queue.page(new Listing(shown, narrow, reader.username()), after, PAGE);
        Optional<String> number =
                chosen.or(() -> page.rows().stream().findFirst().map(CaseRow::number));
        Optional<CasePageView> open =
                number.flatMap(n -> files.byNumber(n, reader.sight())).map(file -> pages.page(file, reader, null));
        if (chosen.isPresent() && open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DeskView(
                ADDRESS,
                tabs(narrow, reader),
                shown.slug(),
                lines(page.rows(), reader),
                page.next().orElse(null),
                after.isEmpty(),
                open.orElse(null),
                chosen.isPresent(),
                narrow.parameters(),
                tools.of(narrow, reader),
                "coordination.empty." + shown.slug()));
    }

    private List<Tab> tabs(Narrow narrow, StaffMember reader) {
        Map<QueueView, Long> counts = queue.counts(narrow, reader.username());
        return QueueView.tabs().stream()
                .map(v -> new Tab(v.slug(), "coordination.view." + v.slug(), counts.getOrDefault(v, 0L)))
                .toList();
    }

    private List<Line> lines(List<CaseRow> rows, StaffMember reader) {
        List<Long> ids = rows.stream().map(CaseRow::id).toList();
        Map<Long, GiveBack> latest =
                giveBacks.of(ids).stream().collect(Collectors.toMap(GiveBack::caseId, g -> g, (newer, older) -> newer));
        Map<Long, List<String>> looking = this.looking.others(ids, reader.username());
        Map<Long, Objection> objections = eyes.of(ids);
        Map<String, String> known = colleagues.displayNames(Stream.concat(
                        looking.values().stream().flatMap(List::stream),
                        objections.values().stream().flatMap(o -> o.concludedBy().stream()))
                .toList());
        return rows.stream()
                .map(r -> new Line(
                        r,
                        note(
                                latest.get(r.id()),
                                Optional.ofNullable(objections.get(r.id())).map(o -> named(o.concludedBy(), known)),
                                named(looking.getOrDefault(r.id(), List.of()), known))))
                .toList();
    }

    private static List<String> named(List<String> usernames, Map<String, String> known) {
        return usernames.stream().map(who -> known.getOrDefault(who, who)).toList();
    }

    private @Nullable String note(@Nullable GiveBack given, Optional<List<String>> concluded, List<String> looking) {
        String said = Stream.of(
                        looking.stream().map(who -> text("coordination.looking", who)),
                        concluded.stream().map(who -> text("cases.freshEyes.line", String.join(", ", who))),
                        Stream.ofNullable(given).map(this::reason))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(" · "));
        return said.isEmpty() ? null : said;
    }

    private String reason(GiveBack given) {
        return text("coordination.givenBack.line", names.directorate(given.directorate()), given.reason());
    }

    private String text(String key, @Nullable Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
