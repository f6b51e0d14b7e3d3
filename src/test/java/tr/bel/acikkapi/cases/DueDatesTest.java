package tr.bel.acikkapi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.deadline.PauseReason;
import tr.bel.acikkapi.municipality.Promise;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The due dates beside a case are always what its history gives. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class DueDatesTest {

    private static final Actor ZEYNEP = Actor.staff("zeynep");

    @Autowired
    private Intake intake;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Clock clock;

    @Autowired
    private ClocksOf clocks;

    @Autowired
    private Cases cases;

    @Autowired
    private RenewDueDates renew;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Applications applications;

    @BeforeEach
    void doors() {
        applications = new Applications(intake, contacts, transaction, clock);
    }

    @Test
    void whatever_is_done_to_a_case_its_dates_are_those_of_its_history() {
        Random random = new Random(20_261_125);
        for (int life = 0; life < 40; life++) {
            long id = apply("Parkta bank kırık.");
            for (int step = 0; step < 8; step++) {
                act(id, random.nextInt(11), receivedAt(id).plusSeconds(3_600L * 10 * (step + 1)));
            }
            assertThat(stands(id))
                    .as("life %s stands still for the house", life)
                    .isEqualTo(held(id));
            Map<String, Object> incremental = dates(id);
            jdbc.sql("update cases.case_file set promise_due_at = null, statutory_due_at = null, work_due_at = null,"
                            + " attention_at = null, clock_revision = -1 where id = :id")
                    .param("id", id)
                    .update();
            boolean over = List.of("CLOSED", "WITHDRAWN", "ANSWERED").contains(status(id));
            renew.stale();
            assertThat(over ? incremental : dates(id)).as("life %s", life).isEqualTo(incremental);
        }
    }

    @Test
    void a_question_takes_the_promise_off_the_list_and_the_answer_puts_it_back() {
        long id = apply("Sokak lambası yanmıyor.");
        Instant due = promise(id);
        Instant asked = receivedAt(id).plusSeconds(3_600);
        change(id, c -> c.askApplicant("Hangi sokak lambası?", ZEYNEP, asked));
        assertThat(dates(id).get("promise_due_at")).isNull();
        change(id, c -> c.hearApplicant("Fırının önündeki.", Actor.APPLICANT, asked.plusSeconds(7_200)));
        assertThat(promise(id)).isEqualTo(due.plusSeconds(7_200));
    }

    @Test
    void clocks_are_held_for_one_reason_at_a_time_and_only_for_one_that_stops_them() {
        long id = apply("Kaldırım çökmüş.");
        Instant at = receivedAt(id);
        assertThat(tried(id, c -> c.hold(PauseReason.FEE_NOTICE, null, ZEYNEP, at)))
                .contains("cases.held.notThis");
        assertThat(tried(id, c -> c.hold(PauseReason.WEATHER, "Kar yağıyor.", ZEYNEP, at)))
                .isEmpty();
        assertThat(tried(id, c -> c.hold(PauseReason.SUPPLY, null, ZEYNEP, at))).contains("cases.held.already");
        assertThat(tried(id, c -> c.goOn(ZEYNEP, at))).isEmpty();
        assertThat(tried(id, c -> c.goOn(ZEYNEP, at))).contains("cases.held.not");
        assertThat(tried(id, c -> c.extendLimit("Kültür Müdürlüğünün görüşü.", ZEYNEP, at)))
                .contains("cases.extend.notThis");
    }

    @Test
    void a_reopened_case_is_owed_everything_anew() {
        long id = apply("Çöp alınmadı.");
        Instant at = receivedAt(id);
        change(id, c -> c.classify("cop-alinmadi", Kind.COMPLAINT, Promise.workingDays(2), ZEYNEP, at));
        change(id, c -> c.resolve(new Outcome(Outcome.Code.DONE, "Çöp bugün toplandı.", null, null), ZEYNEP, at));
        change(id, c -> c.answer(Actor.system("feedback"), at.plusSeconds(60)));
        assertThat(dates(id).values()).containsOnlyNulls();
        Instant again = at.plusSeconds(90_000);
        change(id, c -> c.reopen("Yine alınmadı.", Actor.APPLICANT, again));
        assertThat(promise(id)).isEqualTo(again.plusSeconds(172_800));
        assertThat(dates(id).get("work_due_at")).isNotNull();
    }

    private long apply(String text) {
        return applications.receive(text).caseId();
    }

    private void act(long id, int kind, Instant at) {
        switch (kind) {
            case 0 -> tried(id, c -> c.classify("yol-cukur", Kind.REQUEST, Promise.workingDays(3), ZEYNEP, at));
            case 1 -> tried(id, c -> c.askApplicant("Nerede acaba?", ZEYNEP, at));
            case 2 -> tried(id, c -> c.hearApplicant("Köşede.", Actor.APPLICANT, at));
            case 3 -> tried(id, c -> c.hold(PauseReason.WEATHER, null, ZEYNEP, at));
            case 4 -> tried(id, c -> c.goOn(ZEYNEP, at));
            case 5 -> tried(id, c -> c.classify("bilgi", Kind.INFORMATION, null, ZEYNEP, at));
            case 6 -> tried(id, c -> c.inform(ZEYNEP, at));
            case 7 -> tried(id, c -> c.route(List.of("fen-isleri"), null, ZEYNEP, at));
            case 8 -> tried(id, c -> c.hold(PauseReason.FEE_NOTICE, null, ZEYNEP, at));
            case 9 ->
                tried(
                        id,
                        c -> c.resolve(
                                new Outcome(Outcome.Code.DONE, "Çukur bugün kapatıldı.", null, null), ZEYNEP, at));
            default -> tried(id, c -> c.withdraw(null, Actor.APPLICANT, at));
        }
    }

    private Optional<String> tried(long id, Function<Case, Optional<Refusal>> verb) {
        return transaction.execute(_ -> {
            Case file = cases.findById(id).orElseThrow();
            Optional<Refusal> refusal = verb.apply(file);
            if (refusal.isEmpty()) {
                cases.save(file);
            }
            return refusal.map(Refusal::key);
        });
    }

    private void change(long id, Function<Case, Optional<Refusal>> verb) {
        assertThat(tried(id, verb)).isEmpty();
    }

    /** Whether a clock stands still for anything but a question to the applicant, by the history. */
    private boolean stands(long id) {
        return clocks.state(id).pauses().stream().anyMatch(p -> p.to() == null && p.reason() != PauseReason.APPLICANT);
    }

    private boolean held(long id) {
        return jdbc.sql("select held_for is not null from cases.case_file where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private Map<String, Object> dates(long id) {
        return jdbc.sql("select promise_due_at, statutory_due_at, work_due_at, attention_at from cases.case_file where"
                        + " id = :id")
                .param("id", id)
                .query()
                .singleRow();
    }

    private Instant promise(long id) {
        return jdbc.sql("select promise_due_at from cases.case_file where id = :id")
                .param("id", id)
                .query((rs, row) -> rs.getTimestamp(1).toInstant())
                .single();
    }

    private String status(long id) {
        return jdbc.sql("select status from cases.case_file where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private Instant receivedAt(long id) {
        return jdbc.sql("select received_at from cases.case_file where id = :id")
                .param("id", id)
                .query((rs, row) -> rs.getTimestamp(1).toInstant())
                .single();
    }
}
