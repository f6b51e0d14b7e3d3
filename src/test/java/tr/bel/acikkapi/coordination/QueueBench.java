package tr.bel.acikkapi.coordination;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tr.bel.acikkapi.coordination.TriageQueue.Listing;
import tr.bel.acikkapi.testing.TestDatabase;

/**
 * Measures the lists of the triage desk at ten thousand and at a million cases, side by side in one run: {@code bench/queue}. A tenth of
 * the cases is open in both. Writes {@code bench/RESULTS.md} and the plans at a million to {@code docs/queue-plans.md}.
 */
public final class QueueBench {

    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    private static final int WARM = 20;
    private static final int RUNS = 100;
    private static final int PAGE = 25;
    private static final double MILLION = 1_000_000.0;

    private QueueBench() {}

    /** One of the two towns. */
    private record Town(int cases, JdbcClient jdbc, TriageQueue queue) {}

    /** What is measured, and how its cases are chosen. */
    private record Measured(String name, Function<Town, Object> work) {}

    public static void main(String[] args) throws IOException {
        Town small = town(SMALL);
        Town large = town(LARGE);
        StringBuilder table = new StringBuilder();
        for (Measured measured : all()) {
            long[][] nanos = measure(measured, small, large);
            double a = median(nanos[0]) / MILLION;
            double b = median(nanos[1]) / MILLION;
            table.append(String.format(Locale.ROOT, "| %s | %.2f | %.2f | %.2f |%n", measured.name(), a, b, b / a));
        }
        Files.writeString(Path.of("bench/RESULTS.md"), results(table, args.length > 0 ? args[0] : "unknown"));
        Files.writeString(Path.of("docs/queue-plans.md"), plans(large));
        System.out.println(table);
    }

    private static List<Measured> all() {
        List<Measured> all = new ArrayList<>();
        Arrays.stream(QueueView.values())
                .forEach(v -> all.add(
                        new Measured("first page, `" + v.slug() + "`", t -> page(t, v, Narrow.NOT, Optional.empty()))));
        all.add(new Measured(
                "`acik` of one neighbourhood",
                t -> page(t, QueueView.OPEN, new Narrow("mahalle-7", "", ""), Optional.empty())));
        all.add(new Measured(
                "`acik` of one channel", t -> page(t, QueueView.OPEN, new Narrow("", "desk", ""), Optional.empty())));
        all.add(new Measured(
                "`tasnif` of one neighbourhood and channel",
                t -> page(t, QueueView.TO_CLASSIFY, new Narrow("mahalle-7", "desk", ""), Optional.empty())));
        all.add(new Measured(
                "a page deep in `acik`", t -> page(t, QueueView.OPEN, Narrow.NOT, Optional.of(t.cases() / 2L))));
        all.add(new Measured(
                "`acik` of one neighbourhood and subject",
                t -> page(t, QueueView.OPEN, new Narrow("mahalle-7", "", "konu-8"), Optional.empty())));
        all.add(new Measured(
                "`acik` of one channel and subject",
                t -> page(t, QueueView.OPEN, new Narrow("", "desk", "konu-8"), Optional.empty())));
        all.add(new Measured("all counts of the tabs", t -> t.queue().counts(Narrow.NOT, "zeynep")));
        all.add(new Measured("the watch of the top bar", t -> t.queue().watch()));
        all.add(new Measured("the whole page: list, tabs, watch, menu", QueueBench::wholePage));
        return all;
    }

    private static Object wholePage(Town town) {
        return List.of(
                page(town, QueueView.TO_CLASSIFY, Narrow.NOT, Optional.empty()),
                town.queue().counts(Narrow.NOT, "zeynep"),
                town.queue().watch(),
                town.queue().waiting());
    }

    private static Object page(Town town, QueueView view, Narrow narrow, Optional<Long> after) {
        return town.queue().page(new Listing(view, narrow, "zeynep"), after, PAGE);
    }

    private static long[][] measure(Measured measured, Town small, Town large) {
        long[][] nanos = new long[2][RUNS];
        for (int run = -WARM; run < RUNS; run++) {
            for (int which = 0; which < 2; which++) {
                long begin = System.nanoTime();
                Object _ = measured.work().apply(which == 0 ? small : large);
                if (run >= 0) {
                    nanos[which][run] = System.nanoTime() - begin;
                }
            }
        }
        return nanos;
    }

    private static long median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Town town(int cases) {
        TestDatabase database = TestDatabase.fresh();
        JdbcClient jdbc = JdbcClient.create(
                new SingleConnectionDataSource(database.url(), database.user(), database.password(), true));
        jdbc.sql("set plan_cache_mode = force_custom_plan").update();
        // Search does not read these lists; without its indexes a million cases are there in minutes.
        jdbc.sql("drop index cases.cases_case_file_words_idx, cases.cases_case_file_folded_idx")
                .update();
        jdbc.sql("insert into contact.contact (id, door, direction, started_at, recorded_at) overriding system value"
                        + " values (1, 'web', 'IN', now(), now())")
                .update();
        jdbc.sql("""
            insert into cases.case_file (id, version, number, tracking_code, door, kind, law, status, contact_id, identity_hidden,
                language, text, neighbourhood, subject, priority, received_at, recorded_at, changed_at,
                promise_due_at, attention_at)
            select n, 0, '2026-' || lpad(n::text, 7, '0'), 'x', (array['web','desk','bulk'])[1 + (n / 450) % 3], 'COMPLAINT', 'PETITION',
                case when n % 10 <> 0 then 'CLOSED'
                    else (array['RECEIVED','CLASSIFIED','ROUTED','IN_PROGRESS','WAITING_FOR_APPLICANT'])[1 + (n / 1350) % 5] end,
                1, false, 'TR', 'Sokak lambası yanmıyor, ' || n || ' numaralı direk.', 'mahalle-' || (n / 10) % 45,
                'konu-' || (n / 10) % 68, case when n % 500 = 0 then 'URGENT' else 'NORMAL' end,
                now() - make_interval(mins => n % 40000), now(), now(),
                case when n % 10 = 0 and n % 20 = 0 then now() + make_interval(mins => n % 2880 - 600) end,
                case when n % 10 = 0 then now() + make_interval(mins => n % 40000 - 600) end
            from generate_series(1, :cases) n
            """).param("cases", cases).update();
        jdbc.sql("insert into coordination.charge (case_id, username, since) select n * 10, case when n % 7 = 0"
                        + " then 'zeynep' else 'burak' end, now() from generate_series(1, :some) n where n % 4 ="
                        + " 0")
                .param("some", cases / 10)
                .update();
        jdbc.sql("insert into coordination.give_back (case_id, directorate, reason, given_by, at) select n *"
                        + " 10, 'fen-isleri', 'Bizim değil.', 'mehmet', now() from generate_series(1, :some) n"
                        + " where n % 50 = 1")
                .param("some", cases / 10)
                .update();
        jdbc.sql("vacuum analyze").update();
        return new Town(cases, jdbc, new TriageQueue(jdbc, Clock.systemUTC(), ZoneId.of("Europe/Istanbul")));
    }

    private static String results(StringBuilder table, String commit) {
        return """
            # Lists of the triage desk

            `bench/queue`, commit %s, %s, %d processors, %s. Medians of %d runs in milliseconds, both towns in turn in one run; a tenth of
            the cases is open. Counts end at a hundred, those of the watch at a thousand. The ratio is what is to stay near 1.

            | list | 10,000 cases | 1,000,000 cases | ratio |
            |---|---:|---:|---:|
            %s
            Above 1.5 stand lists and counts of which the small town has less than a page, or less than is counted: there is less to read. None
            grows further with the town.
            """.formatted(
                        commit,
                        Instant.now().toString().substring(0, 10),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        RUNS,
                        table).stripTrailing()
                + "\n";
    }

    private static String plans(Town large) {
        Map<String, Listing> asked = new LinkedHashMap<>();
        for (QueueView view : QueueView.values()) {
            asked.put(view.slug(), new Listing(view, Narrow.NOT, "zeynep"));
        }
        asked.put("acik, one neighbourhood", new Listing(QueueView.OPEN, new Narrow("mahalle-7", "", ""), "zeynep"));
        asked.put(
                "tasnif, one neighbourhood and channel",
                new Listing(QueueView.TO_CLASSIFY, new Narrow("mahalle-7", "desk", ""), "zeynep"));
        asked.put(
                "acik, one neighbourhood and subject",
                new Listing(QueueView.OPEN, new Narrow("mahalle-7", "", "konu-8"), "zeynep"));
        asked.put("acik, one channel", new Listing(QueueView.OPEN, new Narrow("", "desk", ""), "zeynep"));
        return asked.entrySet().stream()
                .map(e -> "## " + e.getKey() + "\n\n```\n" + large.queue().plan(e.getValue(), PAGE) + "\n```\n")
                .collect(Collectors.joining(
                        "\n",
                        "# Plans of the triage desk's lists at a million cases\n\nWritten by `bench/queue`;"
                                + " `explain (analyze, buffers off)` of the first page.\n\n",
                        ""));
    }
}
