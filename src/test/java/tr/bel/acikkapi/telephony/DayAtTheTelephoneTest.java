package tr.bel.acikkapi.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Agents, call-backs, handovers, shifts and the board, without an exchange. */
@AcikKapiTest
class DayAtTheTelephoneTest {

    private static final Instant DAWN = Instant.parse("2026-03-02T00:00:00Z");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Calls calls;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CallsByHand byHand;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Agents agents;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private LostCalls lost;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Transfers transfers;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Shifts shifts;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private HandoverNotes notes;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Board board;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contacts contacts;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ForgottenCalls forgotten;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private RecordCall record;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @Test
    void without_an_exchange_an_agent_takes_holds_and_ends_a_call_by_keys() {
        Call call = byHand.in("selin", "callcentre", "0532 111 11 11");
        assertThat(byHand.in("selin", "callcentre", "0532 111 11 11").id()).isEqualTo(call.id());
        assertThat(call.state()).isEqualTo(CallState.ANSWERED);
        assertThat(contacts.openOf("selin", "callcentre").orElseThrow().id()).isEqualTo(call.contactId());
        assertThat(agents.of("selin").orElseThrow().state()).isEqualTo(AgentState.TALKING);
        assertThat(agents.pause("selin", BreakReason.MEAL)).contains(Refusal.of("telephony.agent.talking"));

        byHand.hold(call.id(), true);
        assertThat(calls.byId(call.id()).orElseThrow().state()).isEqualTo(CallState.HELD);
        byHand.hold(call.id(), false);
        byHand.end(call.id());
        byHand.end(call.id());

        assertThat(calls.byId(call.id()).orElseThrow().state()).isEqualTo(CallState.ENDED);
        assertThat(agents.of("selin").orElseThrow().state()).isEqualTo(AgentState.WRAP_UP);
        assertThat(calls.currentOf("selin").orElseThrow().id()).isEqualTo(call.id());
        assertThat(agents.ready("selin")).isEmpty();
        assertThat(calls.currentOf("selin")).isEmpty();
        assertThat(jdbc.sql("select state from telephony.agent_state where username = 'selin' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("READY", "TALKING", "WRAP_UP", "READY");
    }

    @Test
    void an_agent_gets_away_from_a_call_whose_end_nobody_told_and_the_call_ends_by_itself() {
        Call call = byHand.in("hakan", "callcentre", null);
        agents.callOver("hakan");
        assertThat(agents.of("hakan").orElseThrow().state()).isEqualTo(AgentState.WRAP_UP);
        assertThat(agents.ready("hakan")).isEmpty();
        forgotten.end();
        assertThat(calls.byId(call.id()).orElseThrow().state()).isEqualTo(CallState.ANSWERED);

        Clock later = Clock.offset(clock, ForgottenCalls.SILENCE.plusMinutes(1));
        new ForgottenCalls(record, jdbc, later).end();
        assertThat(calls.byId(call.id()).orElseThrow().state()).isEqualTo(CallState.ENDED);
    }

    @Test
    void two_cannot_sit_at_one_telephone() {
        assertThat(agents.signIn("burcu", "callcentre", "201")).isEmpty();
        assertThat(agents.signIn("cem", "callcentre", "201"))
                .contains(Refusal.of("telephony.agent.extensionTaken", "201"));
        assertThat(agents.signOut("burcu")).isEmpty();
        assertThat(agents.signIn("cem", "callcentre", "201")).isEmpty();
        assertThat(agents.atExtension("201").orElseThrow().username()).isEqualTo("cem");
    }

    @Test
    void an_operator_hands_a_caller_over_warm_with_what_was_said_and_the_agent_takes_it() {
        Call call = byHand.in("operator", "switchboard", "0532 222 22 22");
        assertThat(transfers.warm(
                        call.id(), "somebody", null, "Yol çöktü", TransferReason.APPLICATION, UUID.randomUUID()))
                .contains(Refusal.of("telephony.transfer.notYours"));
        assertThat(transfers.warm(
                        call.id(), "operator", null, "Yol çöktü", TransferReason.APPLICATION, UUID.randomUUID()))
                .isEmpty();

        Call waiting = calls.waiting("callcentre").stream()
                .filter(c -> c.id() == call.id())
                .findFirst()
                .orElseThrow();
        assertThat(waiting.words()).isEqualTo("Yol çöktü");
        assertThat(agents.of("operator").orElseThrow().state()).isEqualTo(AgentState.WRAP_UP);
        assertThat(byHand.take(call.id(), "deniz")).isEmpty();
        assertThat(byHand.take(call.id(), "ece")).contains(Refusal.of("telephony.call.notWaiting"));
        assertThat(calls.currentOf("deniz").orElseThrow().id()).isEqualTo(call.id());
        assertThat(transfers.counts(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")))
                .contains(new Transfers.Count(Transfers.Kind.WARM, TransferReason.APPLICATION, 1));
        byHand.end(call.id());
    }

    @Test
    void a_cold_handover_is_an_entry_with_its_words_and_a_wrong_number_is_refused() {
        assertThat(transfers.cold(
                        "operator",
                        new Transfers.Cold("12", null, null, TransferReason.URGENT, null, UUID.randomUUID())))
                .contains(Refusal.of("telephony.transfer.number"));
        assertThat(transfers.cold(
                        "operator",
                        new Transfers.Cold(
                                "0532 333 33 33",
                                "Hatice Demir",
                                "Su kesik",
                                TransferReason.URGENT,
                                null,
                                UUID.randomUUID())))
                .isEmpty();
        CallBack entry = entry("+905323333333");
        assertThat(entry.kind()).isEqualTo(CallBack.Kind.HANDOVER);
        assertThat(entry.words()).isEqualTo("Su kesik");
    }

    @Test
    void an_entry_is_tried_three_times_and_only_by_who_holds_it() {
        transfers.cold(
                "operator",
                new Transfers.Cold("0532 444 44 44", null, null, TransferReason.OTHER, null, UUID.randomUUID()));
        CallBack entry = entry("+905324444444");
        assertThat(lost.notReached(entry.id(), "selin", null)).contains(Refusal.of("telephony.callBack.notYours"));
        for (int i = 0; i < LostCalls.MOST_TRIES; i++) {
            assertThat(lost.claim(entry.id(), "selin")).isEmpty();
            assertThat(lost.claim(entry.id(), "cem")).contains(Refusal.of("telephony.callBack.taken"));
            assertThat(lost.notReached(entry.id(), "selin", null)).isEmpty();
        }
        assertThat(lost.byId(entry.id()).orElseThrow().outcome()).isEqualTo(CallBack.Outcome.GIVEN_UP);
        assertThat(lost.claim(entry.id(), "selin")).contains(Refusal.of("telephony.callBack.closed"));
    }

    @Test
    void twenty_agents_who_ask_at_once_get_twenty_entries() throws Exception {
        for (int i = 0; i < 20; i++) {
            transfers.cold(
                    "operator",
                    new Transfers.Cold(
                            "0535 100 10 " + (10 + i), null, null, TransferReason.OTHER, null, UUID.randomUUID()));
        }
        CyclicBarrier start = new CyclicBarrier(20);
        Set<Long> taken = new TreeSet<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String agent = "at" + i;
                all.add(pool.submit(() -> {
                    start.await();
                    return lost.next(agent, "callcentre").orElseThrow().id();
                }));
            }
            for (Future<Long> each : all) {
                taken.add(each.get());
            }
        }
        assertThat(taken).hasSize(20);
    }

    @Test
    void one_lost_call_told_by_ten_at_once_is_one_entry_once() throws Exception {
        String key = UUID.randomUUID().toString();
        CyclicBarrier start = new CyclicBarrier(10);
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                all.add(pool.submit(() -> {
                    start.await();
                    lostCall(key, "05325555555", DAWN.minus(Duration.ofDays(9))).forEach(calls::saw);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(entry("+905325555555").times()).isEqualTo(1);
    }

    @Test
    void shifts_pass_midnight_and_nobody_is_on_two_at_once() {
        ZoneId town = ZoneId.of("Europe/Istanbul");
        LocalDate day = LocalDate.ofInstant(clock.instant(), town).plusDays(60);
        assertThat(shifts.plan("gamze", "callcentre", day, "NIGHT", "zeynep")).isEmpty();
        assertThat(shifts.plan("gamze", "callcentre", day, "LONG_NIGHT", "zeynep"))
                .isEmpty();
        assertThat(shifts.plan("gamze", "callcentre", day, "EVENING", "zeynep"))
                .contains(Refusal.of("telephony.shift.overlaps"));
        assertThat(shifts.onDuty(
                        "callcentre", day.plusDays(1).atTime(1, 30).atZone(town).toInstant()))
                .extracting(Shift::pattern)
                .containsExactly("LONG_NIGHT");
        assertThat(shifts.onDuty("callcentre", day.atTime(9, 0).atZone(town).toInstant()))
                .isEmpty();
    }

    @Test
    void the_next_shift_reads_what_the_last_one_wrote_and_says_so() {
        assertThat(notes.write("callcentre", "selin", " ")).isPresent();
        notes.write("callcentre", "selin", "Karşıyaka'da su yok, 22'de gelecek.");
        HandoverNote note = notes.unread("callcentre", "gamze").getFirst();
        notes.read(note.id(), "gamze");
        notes.read(note.id(), "gamze");
        assertThat(notes.unread("callcentre", "gamze")).isEmpty();
        assertThat(notes.unread("callcentre", "selin")).isEmpty();
        assertThat(notes.at("callcentre", "gamze").getFirst().readers()).isEqualTo(1);
    }

    /** The figures are recounted from the kept steps, by other means than the board's. */
    @Test
    void the_board_says_what_a_recount_of_the_steps_says_whatever_the_day_was_like() {
        Random dice = new Random(7);
        for (int day = 0; day < 12; day++) {
            Instant dawn = DAWN.plus(Duration.ofDays(day));
            Recount recount = new Recount();
            int many = dice.nextInt(25);
            for (int i = 0; i < many; i++) {
                randomCall(dice, dawn.plusSeconds(dice.nextInt(80_000)), recount);
            }
            BoardFigures figures = board.of("callcentre", dawn, dawn.plus(Duration.ofDays(1)));
            assertThat(figures.offered()).isEqualTo(recount.offered);
            assertThat(figures.answered()).isEqualTo(recount.waits.size());
            assertThat(figures.lost()).isEqualTo(recount.lost);
            assertThat(figures.inTime())
                    .isEqualTo((int) recount.waits.stream().filter(w -> w <= 20).count());
            assertThat(figures.averageWaitSeconds()).isEqualTo(average(recount.waits));
            assertThat(figures.averageTalkSeconds()).isEqualTo(average(recount.talks));
        }
    }

    private static final class Recount {
        private int offered;
        private int lost;
        private final List<Integer> waits = new ArrayList<>();
        private final List<Integer> talks = new ArrayList<>();
    }

    private void randomCall(Random dice, Instant at, Recount recount) {
        String key = UUID.randomUUID().toString();
        List<Sighting> steps = new ArrayList<>();
        recount.offered++;
        steps.add(step(key, Step.OFFERED, "", at).line("153"));
        steps.add(step(key, Step.QUEUED, "q", at.plusSeconds(1)).line("cagrimerkezi"));
        int waits = 2 + dice.nextInt(40);
        if (dice.nextInt(3) == 0) {
            recount.lost++;
            steps.add(step(key, Step.ENDED, "", at.plusSeconds(waits)));
        } else {
            int talks = 5 + dice.nextInt(200);
            recount.waits.add(waits);
            recount.talks.add(talks);
            steps.add(step(key, Step.ANSWERED, "a", at.plusSeconds(waits)).agent("kim"));
            steps.add(step(key, Step.ENDED, "", at.plusSeconds(waits + talks)));
        }
        Collections.shuffle(steps.subList(1, steps.size()), dice);
        steps.forEach(calls::saw);
    }

    private static @Nullable Integer average(List<Integer> all) {
        return all.isEmpty()
                ? null
                : (Integer)
                        new BigDecimal(all.stream().mapToInt(Integer::intValue).sum())
                                .divide(new BigDecimal(all.size()), 0, RoundingMode.HALF_UP)
                                .intValueExact();
    }

    private static List<Sighting> lostCall(String key, String caller, Instant at) {
        return List.of(
                step(key, Step.OFFERED, "", at).line("153").caller(caller, null),
                step(key, Step.ENDED, "", at.plusSeconds(9)));
    }

    private static Sighting step(String key, Step step, String mark, Instant at) {
        return Sighting.of("exchange", key, step, mark, at);
    }

    private CallBack entry(String caller) {
        Map<String, CallBack> open = new HashMap<>();
        lost.open("callcentre", 1_000).forEach(b -> open.put(b.caller(), b));
        return Objects.requireNonNull(open.get(caller));
    }
}
