package tr.bel.acikkapi.coordination.learning;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.SqlTime;

/** What there is to learn from: cases whose subject staff decided and which went on from there, and the subjects' own words. */
@Component
class DecidedCases {

    /** Older cases are about a municipality that was divided differently. */
    private static final Duration LAST = Duration.ofDays(731);

    /** More of one subject teach little and take long. */
    private static final int MOST_OF_A_SUBJECT = 200;

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final Clock clock;

    DecidedCases(JdbcClient jdbc, Subjects subjects, Clock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * What is learned from.
     *
     * @param learned the subjects with enough decided cases
     */
    record Lesson(List<Sample> samples, Set<String> learned) {

        /** Two subjects are the least that can be told apart. */
        boolean isEnough() {
            return learned.size() >= 2;
        }
    }

    private record Decided(
            String label, String text, @Nullable String neighbourhood) {}

    Lesson lesson() {
        List<Decided> decided = decided();
        Set<String> learned = new HashSet<>();
        decided.stream()
                .collect(Collectors.groupingBy(Decided::label, Collectors.counting()))
                .forEach((subject, cases) -> {
                    if (cases >= LearnedSubjects.LEARNED_FROM) {
                        learned.add(subject);
                    }
                });
        List<Sample> samples = new ArrayList<>();
        subjects.active().forEach(s -> addWords(s, samples));
        decided.stream()
                .filter(d -> learned.contains(d.label()))
                .forEach(d -> samples.add(new Sample(d.label(), d.text(), d.neighbourhood(), true)));
        return new Lesson(samples, learned);
    }

    private List<Decided> decided() {
        List<String> offered = subjects.active().stream().map(Subject::code).toList();
        return offered.isEmpty()
                ? List.of()
                : jdbc.sql("""
                    select label, text, neighbourhood from (
                        select c.subject as label, c.text, c.neighbourhood,
                            row_number() over (partition by c.subject order by c.received_at desc, c.id desc) as newest
                        from cases.case_file c
                        where c.subject in (:offered) and c.received_at >= :since
                            and c.status not in ('RECEIVED', 'CLASSIFIED', 'NOT_EXAMINED', 'WITHDRAWN')
                            and exists (select 1 from cases.history h where h.case_id = c.id
                                and h.event = 'cases.CaseClassified' and h.actor_kind = 'STAFF')
                    ) d where newest <= :most order by label, newest
                    """)
                        .param("offered", offered)
                        .param("since", SqlTime.of(clock.instant().minus(LAST)))
                        .param("most", MOST_OF_A_SUBJECT)
                        .query(Decided.class)
                        .list();
    }

    private static void addWords(Subject subject, List<Sample> samples) {
        Stream.of(subject.nameTr(), subject.nameEn(), subject.words())
                .filter(t -> !t.isBlank())
                .forEach(t -> samples.add(new Sample(subject.code(), t, null, false)));
    }
}
