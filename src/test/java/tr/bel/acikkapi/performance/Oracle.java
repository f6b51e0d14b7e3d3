package tr.bel.acikkapi.performance;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What became of the first 48 hours of every case, from the lines of {@code cases.history} and nothing else: a simple man with a stop
 * watch, who knows nothing of the house's clocks.
 */
final class Oracle {

    private static final Duration PROMISE = Duration.ofDays(2);
    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    private final JdbcClient jdbc;

    Oracle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of a history. */
    private record Entry(long caseId, String event, Instant at, String facts) {

        boolean is(String... names) {
            return List.of(names).contains(event.substring(event.indexOf('.') + 1));
        }

        String fact(String name) {
            return facts.replaceFirst("(?s).*\"" + name + "\":\"([^\"]*)\".*", "$1");
        }
    }

    /** From when to when the watch stood. */
    private record Stand(String why, Instant from, @Nullable Instant to) {}

    /** Verdicts by month; absent are those that do not count. */
    Map<YearMonth, Cell> months(Instant now) {
        Map<YearMonth, Cell> months = new TreeMap<>();
        for (List<Entry> life : lives()) {
            String verdict = verdict(life, now);
            if (!verdict.equals("not counted")) {
                Cell one = new Cell(1, verdict.equals("kept") ? 1 : 0);
                months.merge(YearMonth.from(life.getFirst().at().atZone(ISTANBUL)), one, Cell::plus);
            }
        }
        return months;
    }

    private Iterable<List<Entry>> lives() {
        Map<Long, List<Entry>> lives = new LinkedHashMap<>();
        jdbc.sql("select case_id, event, happened_at, facts from cases.history order by case_id, seq")
                .query((rs, row) ->
                        new Entry(rs.getLong(1), rs.getString(2), instant(rs.getTimestamp(3)), rs.getString(4)))
                .list()
                .forEach(e -> lives.computeIfAbsent(e.caseId(), _ -> new ArrayList<>())
                        .add(e));
        return lives.values();
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp.toInstant();
    }

    private static String verdict(List<Entry> life, Instant now) {
        Instant received = life.getFirst().at();
        if (life.getFirst().fact("door").equals("bulk")) {
            return "not counted";
        }
        Instant told = null;
        Instant ended = null;
        List<Stand> stands = new ArrayList<>();
        for (Entry e : life) {
            if (e.is("CaseReopened")) {
                break;
            }
            if (e.is("ApplicantInformed", "CaseAnswered") && told == null) {
                told = e.at();
            }
            if (e.is("FeedbackCameBack")) {
                String before = e.fact("informedBefore");
                told = before.isEmpty() || Instant.parse(before).isBefore(received) ? null : Instant.parse(before);
                ended = null;
            }
            if (e.is("CaseClosed", "CaseWithdrawn", "CaseClosedElsewhere")) {
                ended = e.at();
            }
            stand(stands, e);
        }
        return judged(received, told, ended, stands, now);
    }

    private static void stand(List<Stand> stands, Entry e) {
        String why = e.is("ApplicantAsked", "ApplicantReplied") ? "APPLICANT" : e.fact("pause");
        boolean counts = List.of("APPLICANT", "FEE_NOTICE").contains(why);
        boolean open = stands.stream().anyMatch(s -> s.to() == null && s.why().equals(why));
        if (e.is("ApplicantAsked", "ClocksPaused") && counts && !open) {
            stands.add(new Stand(why, e.at(), null));
        }
        if (e.is("ApplicantReplied", "ClocksResumed", "CaseResolved")) {
            stands.replaceAll(
                    s -> s.to() == null && (e.is("CaseResolved") || s.why().equals(why))
                            ? new Stand(s.why(), s.from(), e.at().isBefore(s.from()) ? s.from() : e.at())
                            : s);
        }
    }

    private static String judged(
            Instant received, @Nullable Instant told, @Nullable Instant ended, List<Stand> stands, Instant now) {
        if (told != null) {
            Instant stop = ended != null && ended.isBefore(told) ? ended : told;
            Duration took = run(received, stop, stands).plus(Duration.between(stop, told));
            return took.compareTo(PROMISE) <= 0 ? "kept" : "late";
        }
        if (ended != null && run(received, ended, stands).compareTo(PROMISE) <= 0) {
            return "not counted";
        }
        Instant until = ended == null ? now : ended;
        return run(received, until, stands).compareTo(PROMISE) < 0 ? "running" : "late";
    }

    /** How long the watch ran: second by second would be simpler still. */
    private static Duration run(Instant from, Instant to, List<Stand> stands) {
        Duration ran = Duration.ZERO;
        List<Instant> marks = new ArrayList<>(List.of(from, to));
        for (Stand s : stands) {
            marks.add(s.from());
            marks.add(s.to() == null ? to : s.to());
        }
        List<Instant> inside = marks.stream()
                .filter(m -> !m.isBefore(from) && !m.isAfter(to))
                .sorted()
                .toList();
        for (int i = 1; i < inside.size(); i++) {
            Instant start = inside.get(i - 1);
            boolean stood = stands.stream()
                    .anyMatch(s -> !start.isBefore(s.from()) && (s.to() == null || start.isBefore(s.to())));
            ran = stood ? ran : ran.plus(Duration.between(start, inside.get(i)));
        }
        return ran;
    }
}
