package tr.bel.acikkapi.persons;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tr.bel.acikkapi.citizen.PersonsFor;
import tr.bel.acikkapi.persons.Suggestions.After;
import tr.bel.acikkapi.testing.TestDatabase;

/**
 * Measures who may be whom at ten thousand and at a million applicants, side by side in one run, and prints the plans at a million. Names are
 * of 400 first names and 5,000 surnames that sound different, a few of them borne by thousands; every applicant has a case.
 */
public final class PersonsBench {

    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    private static final int WARM = 20;
    private static final int RUNS = 200;
    private static final double MILLION = 1_000_000.0;

    private PersonsBench() {}

    private record Town(int applicants, JdbcClient jdbc, LikelySame likely, Suggestions suggestions) {}

    public static void main(String[] args) {
        Town small = town(SMALL);
        Town large = town(LARGE);
        report("who an applicant may be", small, large, t -> n -> t.likely().of(1 + n * 7919 % t.applicants()));
        report(
                "who a bearer of the commonest name may be",
                small,
                large,
                t -> n -> t.likely().of(50));
        report(
                "suggestions of a person",
                small,
                large,
                t -> n -> t.suggestions().ofPerson(new TreeSet<>(List.of(1 + n * 7919 % t.applicants())), 3));
        report("first page of the list", small, large, t -> n -> t.suggestions().page(After.NOTHING, 21));
        report(
                "a page deep in the list",
                small,
                large,
                t -> n -> t.suggestions().page(new After(75, 40), 21));
        report("count of the menu", small, large, t -> n -> t.suggestions().count(100));
        plan(large, """
            select a.id from citizen.applicant a
            where a.name_folded is not null
                and citizen.name_key(a.name_folded) = (select citizen.name_key(name_folded) from citizen.applicant where id = 77)
            order by a.id desc limit 21\
            """);
        plan(large, """
            with me as materialized (select * from citizen.applicant where id = 77)
            (select a.id from citizen.applicant a where a.national_id_fingerprint = (select national_id_fingerprint from me) limit 20)
            union (select a.id from citizen.applicant a where a.phone = (select phone from me) limit 20)
            union (select a.id from citizen.applicant a where a.email = (select email from me) limit 20)\
            """);
        plan(large, """
            select c.id from cases.case_file c where c.applicant_id in (select s.id from citizen.same_person(77) s(id))
            and c.id < 9999999999 order by c.id desc limit 6\
            """);
    }

    /** Work on one of the two towns. */
    private interface Work {
        LongFunction<Object> on(Town town);
    }

    private static void report(String name, Town small, Town large, Work work) {
        double a = median(work.on(small));
        double b = median(work.on(large));
        System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.2f |%n", name, a, b, b / a);
    }

    private static double median(LongFunction<Object> work) {
        long[] nanos = new long[RUNS];
        for (int run = -WARM; run < RUNS; run++) {
            long begin = System.nanoTime();
            Object _ = work.apply(Math.abs(run));
            if (run >= 0) {
                nanos[run] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(nanos);
        return nanos[RUNS / 2] / MILLION;
    }

    private static void plan(Town town, String sql) {
        System.out.println();
        town.jdbc()
                .sql("explain (analyze, buffers off) " + sql)
                .query(String.class)
                .list()
                .forEach(System.out::println);
    }

    private static Town town(int applicants) {
        TestDatabase database = TestDatabase.fresh();
        JdbcClient jdbc = JdbcClient.create(
                new SingleConnectionDataSource(database.url(), database.user(), database.password(), true));
        jdbc.sql("drop index cases.cases_case_file_words_idx, cases.cases_case_file_folded_idx")
                .update();
        jdbc.sql("insert into contact.contact (id, door, direction, started_at, recorded_at) overriding system value"
                        + " values (1, 'web', 'IN', now(), now())")
                .update();
        jdbc.sql("""
            insert into citizen.applicant (id, version, name, phone, email, national_id_sealed, national_id_fingerprint, medium, language, created_at)
            overriding system value
            select n, 0,
                case when n % 50 = 0 then 'Mehmet Yılmaz' else
                    initcap(translate(lpad((n * 31 % 400)::text, 3, '0'), '0123456789', 'krtmnlfpçj')) || 'a '
                    || initcap(translate(lpad((n * 17 % 5003)::text, 4, '0'), '0123456789', 'krtmnlfpçj')) || 'oğlu' end,
                '+90532' || lpad((n * 7 % (:applicants * 9 / 10))::text, 7, '0'),
                case when n % 2 = 0 then 'kisi' || (n % (:applicants / 3)) || '@posta.example' end,
                case when n % 3 = 0 then decode(md5(n::text), 'hex') end, case when n % 3 = 0 then decode(md5((n % 300000)::text), 'hex') end,
                'NONE', 'TR', now()
            from generate_series(1, :applicants) n
            """).param("applicants", applicants).update();
        jdbc.sql("""
            insert into cases.case_file (id, version, number, tracking_code, door, kind, law, status, contact_id, applicant_id, identity_hidden,
                language, text, neighbourhood, subject, priority, received_at, recorded_at, changed_at)
            select n, 0, '2026-' || lpad(n::text, 7, '0'), 'x', 'web', 'COMPLAINT', 'PETITION', 'CLOSED', 1, n, false, 'TR', 'Çukur var.',
                'mahalle-' || n % 45, 'yol-cukur', 'NORMAL', now(), now(), now()
            from generate_series(1, :applicants) n
            """).param("applicants", applicants).update();
        jdbc.sql("""
            insert into persons.suggestion (one_id, other_id, score, signs, found_at)
            select n, n + 1, 55 + n % 60, 'SAME_PHONE,NEAR_NAME', now() from generate_series(1, :some) n
            """).param("some", applicants / 10).update();
        jdbc.sql("insert into citizen.person_member select n, n - n % 3 + 1 from generate_series(1, :some) n"
                        + " where n % 3 > 0")
                .param("some", applicants / 5)
                .update();
        jdbc.sql("vacuum analyze").update();
        var persons = PersonsFor.database(jdbc);
        return new Town(applicants, jdbc, new LikelySame(persons, jdbc), new Suggestions(jdbc, Clock.systemUTC()));
    }
}
