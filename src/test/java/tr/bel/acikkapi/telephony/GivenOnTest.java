package tr.bel.acikkapi.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Sevgi at 108 has the exchange give a caller on. Its clock is 300 ms behind ours. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class GivenOnTest {

    private static final Duration BEHIND = Duration.ofMillis(300);

    @Autowired
    private Calls calls;

    @Autowired
    private Agents agents;

    @Autowired
    private Transfers transfers;

    @Autowired
    private GivenOn given;

    @Autowired
    private ExchangeOrders orders;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private String key;
    private long call;

    @BeforeEach
    void sevgiHasACaller() {
        key = UUID.randomUUID().toString();
        jdbc.sql("update telephony.exchange_order set done_at = ordered_at where done_at is null")
                .update();
        connected(clock.instant());
        agents.callOver("sevgi");
        agents.signIn("sevgi", "switchboard", "108");
        calls.saw(seen(Step.OFFERED, "")
                .line("santral")
                .caller("05321234001", null)
                .channel("PJSIP/trunk-1"));
        call = calls.saw(seen(Step.ANSWERED, "leg").extension("108").agent("sevgi"))
                .orElseThrow();
    }

    @Test
    void until_the_exchange_confirms_nothing_is_told_as_done() {
        UUID form = UUID.randomUUID();
        assertThat(warm(form)).isEmpty();
        assertThat(warm(form)).isEmpty();
        assertThat(warm(UUID.randomUUID())).isPresent();
        assertThat(agents.of("sevgi")).map(Agent::state).contains(AgentState.TALKING);
        assertThat(given.of("sevgi")).map(GivenOn.Standing::state).contains(GivenOn.State.UNDERWAY);
        assertThat(counted()).isZero();

        ExchangeOrders.Order order = redirect();
        given.confirm(order.id(), clock.instant().minus(BEHIND));
        given.confirm(order.id(), clock.instant().minus(BEHIND));
        assertThat(agents.of("sevgi")).map(Agent::state).contains(AgentState.READY);
        assertThat(calls.byId(call)).map(Call::state).contains(CallState.TRANSFERRED);
        assertThat(given.of("sevgi")).isEmpty();
        assertThat(counted()).isEqualTo(1);
        assertThat(warm(form)).isEmpty();
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void what_the_exchange_refuses_leaves_the_operator_with_the_caller_and_is_told() {
        warm(UUID.randomUUID());
        orders.failed(redirect().id(), "Channel does not exist.");
        assertThat(given.of("sevgi"))
                .contains(new GivenOn.Standing(GivenOn.State.FAILED, call, "Channel does not exist."));
        assertThat(calls.byId(call)).map(Call::state).contains(CallState.ANSWERED);
        assertThat(counted()).isZero();
        assertThat(warm(UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_slow_clock_of_the_exchange_does_not_turn_the_order_of_the_steps() {
        warm(UUID.randomUUID());
        ExchangeOrders.Order order = redirect();
        Instant told = clock.instant().minus(BEHIND);
        calls.saw(Sighting.of("exchange", key, Step.QUEUED, "cagrimerkezi", told.plusMillis(5))
                .line("cagrimerkezi"));
        given.confirm(order.id(), told);
        assertThat(calls.waiting("callcentre")).extracting(Call::id).contains(call);

        calls.saw(Sighting.of("exchange", key, Step.ENDED, "", told.plusMillis(200)));
        assertThat(calls.byId(call)).map(Call::state).contains(CallState.LOST);
        assertThat(calls.visits(call)).extracting(Visit::door).containsExactly("switchboard", "callcentre");
    }

    @Test
    void without_a_line_to_the_exchange_the_operator_hears_at_once_that_it_cannot_be_done() {
        connected(clock.instant().minusSeconds(60));
        assertThat(warm(UUID.randomUUID())).contains(Refusal.of("telephony.transfer.notConnected"));
    }

    private Optional<Refusal> warm(UUID form) {
        return transfers.warm(call, "sevgi", null, "Sokağında su yok", TransferReason.APPLICATION, form);
    }

    private ExchangeOrders.Order redirect() {
        ExchangeOrders.Order order = orders.take().orElseThrow();
        return order.kind() == ExchangeOrders.Kind.REDIRECT ? order : redirect();
    }

    private long counted() {
        return jdbc.sql("select count(*) from telephony.transfer where call_id = :call")
                .param("call", call)
                .query(Long.class)
                .single();
    }

    private void connected(Instant at) {
        jdbc.sql("insert into telephony.heard (source, at) values ('exchange', :at) on conflict (source) do"
                        + " update set at = :at")
                .param("at", SqlTime.of(at))
                .update();
    }

    private Sighting seen(Step step, String mark) {
        return Sighting.of("exchange", key, step, mark, clock.instant().minus(BEHIND));
    }
}
