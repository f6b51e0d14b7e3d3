package tr.bel.acikkapi.coordination.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.coordination.incident.Proposals.Burst;
import tr.bel.acikkapi.coordination.incident.Proposals.Proposal;
import tr.bel.acikkapi.deadline.Clocks;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Notices when many like cases come from one corner of the town in a short time, and proposes an incident. It looks at what is there, so
 * nothing is missed when a node dies, and of several nodes one looks at a time.
 */
@Component
class LookForBursts {

    private static final int MOST = 2_000;
    /** A proposal that nobody decided lives so much longer than the burst. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final LikeCases like;
    private final Proposals proposals;
    private final IncidentFiles files;
    private final Neighbourhoods neighbourhoods;
    private final Subjects subjects;
    private final JdbcClient jdbc;
    private final IncidentSettings settings;
    private final Clock clock;

    LookForBursts(
            LikeCases like,
            Proposals proposals,
            IncidentFiles files,
            Neighbourhoods neighbourhoods,
            Subjects subjects,
            JdbcClient jdbc,
            IncidentSettings settings,
            Clock clock) {
        this.like = like;
        this.proposals = proposals;
        this.files = files;
        this.neighbourhoods = neighbourhoods;
        this.subjects = subjects;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** A case that is new, waits for its first word and is in no incident. */
    record Fresh(
            long id, String number, @Nullable String subject, String text, String neighbourhood, Instant receivedAt) {}

    @Transactional
    public void look() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('incident.bursts'))")
                .query(Boolean.class)
                .single();
        if (!mine) {
            return;
        }
        Instant since = clock.instant().minus(settings.burstWithin());
        proposals.dropOlderThan(clock.instant().minus(REMEMBERED));
        Map<String, List<Fresh>> byGroup = byGroup(fresh(first(since)));
        byGroup.forEach((group, all) -> propose(
                group, all.stream().filter(f -> f.receivedAt().isAfter(since)).toList(), since));
        for (Proposal waiting : proposals.waiting()) {
            List<Fresh> alike = byGroup.getOrDefault(waiting.subjectGroup(), List.of());
            proposals.refresh(waiting.id(), ids(of(waiting, alike)));
        }
    }

    /** A burst may be older than what makes a new one. */
    private Instant first(Instant since) {
        return proposals.waiting().stream()
                .map(p -> p.firstAt().minusSeconds(1))
                .filter(first -> first.isBefore(since))
                .min(Comparator.naturalOrder())
                .orElse(since);
    }

    private Map<String, List<Fresh>> byGroup(List<Fresh> all) {
        Map<String, List<Fresh>> byGroup = new TreeMap<>();
        for (Fresh fresh : all) {
            String group = like.group(fresh.subject(), fresh.text());
            if (group != null) {
                byGroup.computeIfAbsent(group, _ -> new ArrayList<>()).add(fresh);
            }
        }
        return byGroup;
    }

    /** The cases that a proposal is about, as they are now: reads many texts, and is for somebody's decision, not for a list. */
    List<Fresh> cases(Proposal proposal) {
        List<Fresh> alike = fresh(proposal.firstAt().minusSeconds(1)).stream()
                .filter(f -> proposal.subjectGroup().equals(like.group(f.subject(), f.text())))
                .toList();
        return of(proposal, alike);
    }

    private List<Fresh> of(Proposal proposal, List<Fresh> alike) {
        Set<String> around = neighbourhoods.around(proposal.neighbourhood());
        return alike.stream()
                .filter(f -> around.contains(f.neighbourhood()))
                .filter(f -> f.receivedAt().isAfter(proposal.firstAt().minusSeconds(1)))
                .toList();
    }

    private static List<Long> ids(List<Fresh> cases) {
        return cases.stream().map(Fresh::id).toList();
    }

    private void propose(String group, List<Fresh> all, Instant since) {
        List<Fresh> left = new ArrayList<>(all);
        while (left.size() >= settings.burstCases()) {
            String centre = centre(left);
            Set<String> around = neighbourhoods.around(centre);
            List<Fresh> burst = left.stream()
                    .filter(f -> around.contains(f.neighbourhood()))
                    .toList();
            if (burst.size() < settings.burstCases()) {
                return;
            }
            if (!isOpen(group, around)) {
                proposals.put(burst(group, centre, burst), around, since);
            }
            left.removeAll(burst);
        }
    }

    /** Whether an incident for it is open already: then these cases are shown there. */
    private boolean isOpen(String group, Set<String> around) {
        return files.openInShort().stream()
                .anyMatch(i -> i.neighbourhood() != null
                        && around.contains(i.neighbourhood())
                        && subjects.byCode(i.subject())
                                .filter(s -> s.groupCode().equals(group))
                                .isPresent());
    }

    private Burst burst(String group, String centre, List<Fresh> burst) {
        String subject = most(burst).orElseThrow();
        List<Instant> sorted = burst.stream().map(Fresh::receivedAt).sorted().toList();
        return new Burst(group, centre, subject, ids(burst), sorted.getFirst(), sorted.getLast());
    }

    /** The neighbourhood with most cases in and around it; of several the one with most in itself. */
    private String centre(List<Fresh> all) {
        Map<String, Long> own =
                all.stream().collect(Collectors.groupingBy(Fresh::neighbourhood, Collectors.counting()));
        Comparator<String> byAround = Comparator.comparingLong(code -> neighbourhoods.around(code).stream()
                .mapToLong(n -> own.getOrDefault(n, 0L))
                .sum());
        return own.keySet().stream()
                .max(byAround.thenComparingLong(code -> own.getOrDefault(code, 0L))
                        .thenComparing(code -> code))
                .orElseThrow();
    }

    /** What most of them are about; where nobody has said it of any, what the words of most speak for. */
    private Optional<String> most(List<Fresh> all) {
        List<String> said =
                all.stream().flatMap(f -> Stream.ofNullable(f.subject())).toList();
        List<String> meant = said.isEmpty()
                ? all.stream()
                        .flatMap(f -> subjects.find(f.text(), 1).stream())
                        .map(m -> m.subject().code())
                        .toList()
                : said;
        return meant.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** Read from the index of running promises: what was received lately is due no earlier than 48 hours after that. */
    private List<Fresh> fresh(Instant since) {
        return jdbc.sql("""
            select c.id, c.number, c.subject, left(c.text, 600) as text, c.neighbourhood, c.received_at from cases.case_file c
            where c.promise_due_at > :due and c.open and c.status <> 'RESOLVED' and c.neighbourhood is not null and c.received_at > :since
                and not exists (select 1 from incident.attachment a where a.case_id = c.id and a.holds)
            order by c.received_at desc limit :most
            """)
                .param("since", SqlTime.of(since))
                .param("due", SqlTime.of(since.plus(Clocks.PROMISE)))
                .param("most", MOST)
                .query(Fresh.class)
                .list();
    }
}
