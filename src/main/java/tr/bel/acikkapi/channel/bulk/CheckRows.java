package tr.bel.acikkapi.channel.bulk;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.channel.bulk.Job.RowState;
import tr.bel.acikkapi.channel.bulk.Rows.Verdict;

/** The dry run: says of every row whether it could become a case, and if not, why. */
@Component
class CheckRows {

    private static final int BATCH = 500;

    private final Jobs jobs;
    private final Rows rows;
    private final PlacesOfTheHouse places;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    CheckRows(Jobs jobs, Rows rows, PlacesOfTheHouse places, JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jobs = jobs;
        this.rows = rows;
        this.places = places;
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** Checks from where it was left; what was checked before an interruption is read again for the references alone. */
    void check(Job job, Mapping mapping) {
        ReadRow reader = new ReadRow(places, mapping, job.headers(), clock, zone);
        Map<String, Integer> seen = new HashMap<>();
        for (RowState done : List.of(RowState.READY, RowState.KNOWN)) {
            walk(
                    job,
                    done,
                    batch -> batch.forEach(row -> {
                        var read = reader.read(row.cells()).incoming();
                        if (read != null) {
                            seen.putIfAbsent(read.reference(), row.line());
                        }
                    }));
        }
        walk(job, RowState.WAITING, batch -> rows.judge(job.id(), verdicts(job, mapping, reader, seen, batch)));
        jobs.move(job.id(), Job.State.CHECKED, Job.State.CHECKING);
    }

    private void walk(Job job, RowState state, java.util.function.Consumer<List<Rows.Row>> each) {
        List<Rows.Row> batch = rows.next(job.id(), state, 0, BATCH);
        while (!batch.isEmpty()) {
            each.accept(batch);
            batch = rows.next(job.id(), state, batch.getLast().line(), BATCH);
        }
    }

    private List<Verdict> verdicts(
            Job job, Mapping mapping, ReadRow reader, Map<String, Integer> seen, List<Rows.Row> batch) {
        Map<Integer, String> fit = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Rows.Row row : batch) {
            ReadRow.Reading reading = reader.read(row.cells());
            Incoming incoming = reading.incoming();
            if (incoming == null) {
                verdicts.add(new Verdict(row.line(), RowState.FAULTY, reading.faults()));
                continue;
            }
            Integer first = seen.putIfAbsent(incoming.reference(), row.line());
            if (first != null) {
                String column = mapping.column(Field.EXTERNAL_REFERENCE).orElse("");
                verdicts.add(
                        new Verdict(row.line(), RowState.FAULTY, List.of(Fault.of(column, "bulk.fault.twice", first))));
            } else {
                fit.put(row.line(), job.key(incoming.reference()));
            }
        }
        Set<String> known = known(fit);
        fit.forEach((line, key) ->
                verdicts.add(new Verdict(line, known.contains(key) ? RowState.KNOWN : RowState.READY, List.of())));
        return verdicts;
    }

    private Set<String> known(Map<Integer, String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        jdbc.sql("select key from cases.submission_key where key in (:keys) and case_id is not null")
                                .param("keys", keys.values())
                                .query(String.class)
                                .list());
    }
}
