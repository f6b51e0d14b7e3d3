package tr.bel.acikkapi.coordination.incident;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.coordination.incident.IncidentFiles.Open;
import tr.bel.acikkapi.coordination.incident.LikeCases.Like;
import tr.bel.acikkapi.coordination.incident.LikeCases.Wanted;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.municipality.TellingWords;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Refusal;

/** The open incidents that a matter is likely about; answers the doors. */
@Component
class NearIncidents implements KnownMatters {

    private static final int GLANCE = 3;

    private final IncidentFiles files;
    private final LikeCases likeCases;
    private final AttachCase attach;
    private final Reasons reasons;
    private final Subjects subjects;
    private final Neighbourhoods neighbourhoods;
    private final Clock clock;

    NearIncidents(
            IncidentFiles files,
            LikeCases likeCases,
            AttachCase attach,
            Reasons reasons,
            Subjects subjects,
            Neighbourhoods neighbourhoods,
            Clock clock) {
        this.files = files;
        this.likeCases = likeCases;
        this.attach = attach;
        this.reasons = reasons;
        this.subjects = subjects;
        this.neighbourhoods = neighbourhoods;
        this.clock = clock;
    }

    /**
     * An open incident and how much it is like the matter.
     *
     * @param likely whether something speaks for it
     */
    record Near(IncidentRow row, boolean likely, List<String> reasons) {}

    @Override
    public Nearby near(Telling telling) {
        return saysNothing(telling)
                ? new Nearby(List.of(), List.of())
                : new Nearby(
                        matters(telling),
                        likeCases.of(wanted(telling), false, GLANCE).stream()
                                .map(this::shown)
                                .toList());
    }

    @Override
    public List<OpenMatter> matters(Telling telling) {
        return saysNothing(telling)
                ? List.of()
                : likely(wanted(telling), GLANCE).stream()
                        .map(n -> matter(n.row(), n.reasons()))
                        .toList();
    }

    private static boolean saysNothing(Telling telling) {
        return telling.subject() == null
                && telling.place().isUnknown()
                && telling.text().isBlank();
    }

    private Wanted wanted(Telling telling) {
        return new Wanted(
                null, telling.subject(), telling.place(), telling.text(), clock.instant(), telling.applicantId());
    }

    @Override
    public List<OpenMatter> open() {
        return files.open().stream().map(row -> matter(row, List.of())).toList();
    }

    @Override
    public Optional<Refusal> attach(long caseId, long matterId, Actor actor) {
        return attach.attach(caseId, matterId, actor);
    }

    private record Ranked(Open open, Likeness likeness) {}

    /** Those that something speaks for, likeliest first. */
    List<Near> likely(Wanted wanted, int limit) {
        return near(ranked(wanted).filter(r -> r.likeness().speaks()), limit);
    }

    /** Whatever is open: first those that something speaks for, likeliest first. */
    List<Near> all(Wanted wanted, int limit) {
        Comparator<Ranked> unlikely = Comparator.comparing(r -> !r.likeness().speaks());
        return near(ranked(wanted).sorted(unlikely), limit);
    }

    private List<Near> near(Stream<Ranked> ranked, int limit) {
        return ranked.limit(limit)
                .flatMap(r -> files.byId(r.open().id()).stream()
                        .map(row -> new Near(row, r.likeness().speaks(), reasons.of(r.likeness(), false))))
                .toList();
    }

    private Stream<Ranked> ranked(Wanted wanted) {
        Traits mine = likeCases.traits(wanted);
        String home = mine.neighbourhood();
        Set<String> around = home == null ? Set.of() : neighbourhoods.around(home);
        return files.openInShort().stream()
                .map(open -> new Ranked(open, Likeness.of(mine, traits(open), around)))
                .sorted(Comparator.comparingDouble((Ranked r) -> -r.likeness().score())
                        .thenComparingLong(r -> -r.open().id()));
    }

    private Traits traits(Open open) {
        Optional<Subject> subject = subjects.byCode(open.subject());
        String named = subject.map(s -> s.name(Language.TR)).orElse("");
        return new Traits(
                open.subject(),
                subject.map(Subject::groupCode).orElse(null),
                open.neighbourhood(),
                open.point(),
                TellingWords.of(open.title() + " " + named),
                open.openedAt());
    }

    private static OpenMatter matter(IncidentRow row, List<String> reasons) {
        return new OpenMatter(
                row.id(),
                row.title(),
                row.subject(),
                row.neighbourhood(),
                row.openedAt(),
                row.cases(),
                row.lastWords(),
                row.lastPlannedFor(),
                reasons);
    }

    private LikeCase shown(Like like) {
        return new LikeCase(
                like.number(),
                like.subject(),
                like.status(),
                like.receivedAt(),
                like.sameApplicant(),
                reasons.of(like.likeness(), like.sameApplicant()));
    }
}
