package tr.bel.acikkapi.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Who is one person: what people say, what is kept of it, and what follows. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class PersonsTest {

    private static final Judgement SEEN = new Judgement("zeynep", "Telefonda sordum, aynı kişi.", false);
    private static final Judgement DESPITE = new Judgement("leyla", "Vatandaşlığa geçmiş, belgesini gördüm.", true);

    @Autowired
    private Applicants applicants;

    @Autowired
    private Persons persons;

    @Autowired
    private JoinPersons joinPersons;

    @Autowired
    private PartPerson partPerson;

    @Autowired
    private KeepApart keepApart;

    @Autowired
    private JdbcClient jdbc;

    private long applicant() {
        return applicant(null);
    }

    private long applicant(@Nullable String nationalId) {
        return applicants.register(new ApplicantDetails(
                new PersonName("Gülşen Öztürk"),
                nationalId == null ? null : new NationalId(nationalId),
                null,
                null,
                null,
                Medium.NONE,
                Language.TR));
    }

    private void join(long one, long other) {
        assertThat(joinPersons.join(one, other, SEEN)).isEmpty();
    }

    @Test
    void whoever_is_joined_with_one_of_them_is_joined_with_all_and_parting_one_keeps_the_others_together() {
        long a = applicant();
        long b = applicant();
        long c = applicant();
        join(a, b);
        join(b, c);
        assertThat(persons.members(c)).containsExactly(a, b, c);
        assertThat(partPerson.part(a, Set.of(b), SEEN)).isEmpty();
        assertThat(persons.members(a)).containsExactly(a, c);
        assertThat(persons.members(c)).containsExactly(a, c);
        assertThat(persons.members(b)).containsExactly(b);
    }

    @Test
    void several_leave_together_so_that_a_wrong_joining_of_two_families_of_records_is_taken_back_at_once() {
        long a = applicant();
        long b = applicant();
        long c = applicant();
        long d = applicant();
        join(a, b);
        join(c, d);
        join(b, c);
        assertThat(partPerson.part(a, Set.of(c, d), SEEN)).isEmpty();
        assertThat(persons.members(a)).containsExactly(a, b);
        assertThat(persons.members(d)).containsExactly(c, d);
    }

    @Test
    void who_said_what_of_whom_when_and_why_stays_for_good_and_only_its_reason_can_be_erased() {
        long a = applicant();
        long b = applicant();
        join(a, b);
        partPerson.part(b, Set.of(a), new Judgement("selin", "Kardeşiymiş.", false));
        List<PersonAct> acts = persons.acts(List.of(a), 9);
        assertThat(acts).extracting(PersonAct::kind).containsExactly(PersonAct.Kind.PARTED, PersonAct.Kind.JOINED);
        assertThat(acts).extracting(PersonAct::username).containsExactly("selin", "zeynep");
        assertThat(acts.getFirst().reason()).isEqualTo("Kardeşiymiş.");
        assertThat(acts.getFirst().ones()).containsExactly(b);
        assertThat(acts.getFirst().others()).containsExactly(a);
        for (String forbidden : List.of(
                "update citizen.person_act set staff_username = 'x'",
                "update citizen.person_act set reason = 'başka'",
                "delete from citizen.person_act",
                "update citizen.person_act_applicant set side = 1",
                "truncate citizen.person_act_applicant")) {
            assertThatThrownBy(() -> jdbc.sql(forbidden).update()).hasMessageContaining("append-only");
        }
        jdbc.sql("update citizen.person_act set reason = null where id = :id")
                .param("id", acts.getFirst().id())
                .update();
        assertThat(persons.acts(List.of(a), 1).getFirst().reason()).isNull();
    }

    @Test
    void applicants_stay_as_they_are() {
        long a = applicant();
        long b = applicant();
        Supplier<List<Map<String, Object>>> rows = () -> jdbc.sql(
                        "select id, version, name, phone, created_at from citizen.applicant where id in (:ids) order"
                                + " by id")
                .param("ids", List.of(a, b))
                .query()
                .listOfRows();
        List<Map<String, Object>> before = rows.get();
        join(a, b);
        assertThat(rows.get()).isEqualTo(before);
        partPerson.part(a, Set.of(b), SEEN);
        assertThat(rows.get()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from citizen.person_member where applicant_id in (:ids)")
                        .param("ids", List.of(a, b))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void different_identity_numbers_are_joined_only_by_who_knows_of_them() {
        long foreigner = applicant(foreignId());
        long citizen = applicant("10000000146");
        long unknown = applicant();
        join(foreigner, unknown);
        assertThat(joinPersons.join(unknown, citizen, SEEN)).map(Refusal::key).contains("citizen.person.ids");
        assertThat(joinPersons.join(unknown, citizen, DESPITE)).isEmpty();
        assertThat(persons.members(foreigner)).hasSize(3);
        assertThat(persons.acts(List.of(citizen), 1).getFirst().despite()).isTrue();
    }

    @Test
    void who_was_kept_apart_or_parted_is_joined_only_by_who_knows_of_it() {
        long a = applicant();
        long b = applicant();
        long c = applicant();
        assertThat(keepApart.keepApart(a, b, SEEN)).isEmpty();
        assertThat(keepApart.keepApart(b, a, SEEN)).map(Refusal::key).contains("citizen.person.apart.already");
        join(b, c);
        assertThat(joinPersons.join(a, c, SEEN)).map(Refusal::key).contains("citizen.person.apart");
        assertThat(joinPersons.join(a, c, DESPITE)).isEmpty();
        assertThat(keepApart.keepApart(a, b, SEEN)).map(Refusal::key).contains("citizen.person.joined");
        partPerson.part(a, Set.of(a), SEEN);
        assertThat(joinPersons.join(c, a, SEEN)).map(Refusal::key).contains("citizen.person.apart");
    }

    @Test
    void nothing_is_said_without_a_reason_of_nobody_or_of_everybody() {
        long a = applicant();
        long b = applicant();
        Judgement silent = new Judgement("zeynep", "  ", false);
        assertThat(joinPersons.join(a, b, silent)).map(Refusal::key).contains("citizen.person.reason.missing");
        assertThat(keepApart.keepApart(a, b, silent)).isPresent();
        assertThat(joinPersons.join(a, a, SEEN)).map(Refusal::key).contains("citizen.person.joined");
        join(a, b);
        assertThat(partPerson.part(a, Set.of(b), silent)).isPresent();
        assertThat(partPerson.part(a, Set.of(), SEEN)).map(Refusal::key).contains("citizen.person.nobody");
        assertThat(partPerson.part(a, Set.of(a, b), SEEN)).map(Refusal::key).contains("citizen.person.everybody");
        assertThat(partPerson.part(a, Set.of(applicant()), SEEN))
                .map(Refusal::key)
                .contains("citizen.person.late");
        assertThat(joinPersons.join(a, applicant(), new Judgement("zeynep", "x".repeat(501), false)))
                .map(Refusal::key)
                .contains("citizen.person.reason.long");
    }

    @Test
    void of_two_who_say_the_opposite_at_once_one_is_told_so() throws Exception {
        try (ExecutorService officers = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 30; round++) {
                long a = applicant();
                long b = applicant();
                List<Optional<Refusal>> said = together(
                        officers,
                        () -> joinPersons.join(a, b, SEEN),
                        () -> keepApart.keepApart(a, b, new Judgement("burak", "Ayrı kişiler.", false)));
                assertThat(said.stream().filter(Optional::isEmpty)).hasSize(1);
                boolean one = persons.members(a).contains(b);
                assertThat(persons.areKeptApart(List.of(a), List.of(b))).isNotEqualTo(one);
                assertThat(persons.acts(List.of(a), 9)).hasSize(1);
            }
        }
    }

    @Test
    void of_two_who_join_the_same_one_with_others_at_once_neither_is_lost() throws Exception {
        try (ExecutorService officers = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 30; round++) {
                long a = applicant();
                long b = applicant();
                long c = applicant();
                assertThat(together(officers, () -> joinPersons.join(a, b, SEEN), () -> joinPersons.join(b, c, SEEN)))
                        .allMatch(Optional::isEmpty);
                assertThat(persons.members(b)).containsExactly(a, b, c);
                assertThat(persons.members(a)).containsExactly(a, b, c);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_joined_and_parted_the_groups_are_those_that_a_naive_recomputation_makes(long seed) {
        Random random = new Random(seed);
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(applicant());
        }
        Map<Long, Set<Long>> naive = new HashMap<>();
        all.forEach(id -> naive.put(id, new TreeSet<>(Set.of(id))));
        for (int step = 0; step < 25; step++) {
            long one = all.get(random.nextInt(all.size()));
            long other = all.get(random.nextInt(all.size()));
            Set<Long> mine = naive.getOrDefault(one, Set.of());
            if (random.nextInt(3) > 0) {
                boolean done = joinPersons.join(one, other, DESPITE).isEmpty();
                assertThat(done).isEqualTo(!mine.contains(other));
                Set<Long> together = new TreeSet<>(mine);
                together.addAll(naive.getOrDefault(other, Set.of()));
                together.forEach(id -> naive.put(id, together));
            } else {
                Set<Long> leaving = new HashSet<>();
                mine.stream().filter(_ -> random.nextBoolean()).forEach(leaving::add);
                boolean done = partPerson.part(one, leaving, SEEN).isEmpty();
                assertThat(done).isEqualTo(!leaving.isEmpty() && leaving.size() < mine.size());
                if (done) {
                    Set<Long> staying = new TreeSet<>(mine);
                    staying.removeAll(leaving);
                    staying.forEach(id -> naive.put(id, staying));
                    leaving.forEach(id -> naive.put(id, new TreeSet<>(leaving)));
                }
            }
            assertThat(all).allSatisfy(id -> assertThat(persons.members(id)).isEqualTo(naive.get(id)));
        }
    }

    private static List<Optional<Refusal>> together(
            ExecutorService officers, Supplier<Optional<Refusal>> one, Supplier<Optional<Refusal>> other)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Optional<Refusal>>> running = new ArrayList<>();
        for (Supplier<Optional<Refusal>> each : List.of(one, other)) {
            running.add(officers.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return each.get();
            }));
        }
        return List.of(
                running.getFirst().get(30, TimeUnit.SECONDS), running.getLast().get(30, TimeUnit.SECONDS));
    }

    /** A foreigner's number with right check digits. */
    private static String foreignId() {
        for (int n = 0; n < 100; n++) {
            Optional<NationalId> id = NationalId.parse("990000000%02d".formatted(n));
            if (id.isPresent()) {
                return id.get().digits();
            }
        }
        throw new IllegalStateException("no number has right check digits");
    }
}
