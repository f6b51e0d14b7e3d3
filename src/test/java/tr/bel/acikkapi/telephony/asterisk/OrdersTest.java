package tr.bel.acikkapi.telephony.asterisk;

import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.connections.ConnectionTrouble;
import tr.bel.acikkapi.telephony.ExchangeOrders;
import tr.bel.acikkapi.telephony.GivenOn;

class OrdersTest {

    private static final long CALL = 7;

    private final ExchangeOrders orders = mock(ExchangeOrders.class);
    private final MakeCall outgoing = mock(MakeCall.class);

    @Test
    void a_call_that_the_exchange_refuses_has_ended() throws Exception {
        carriedOut(new ConnectionTrouble("Extension does not exist"));
        verify(outgoing).failed(CALL, "Extension does not exist");
    }

    @Test
    void a_call_that_was_never_sent_has_ended() throws Exception {
        carriedOut(new ConnectionTrouble(ConnectionTrouble.Kind.CLOSED, "not connected"));
        verify(outgoing).failed(CALL, "not connected");
    }

    @Test
    void of_a_call_that_is_met_with_silence_the_exchange_tells_what_becomes_of_it() throws Exception {
        carriedOut(new ConnectionTrouble(ConnectionTrouble.Kind.TIMEOUT, "no answer"));
        verify(outgoing, never()).failed(CALL, "no answer");
        verify(orders).failed(3, "no answer");
    }

    private void carriedOut(ConnectionTrouble trouble) throws Exception {
        when(orders.take())
                .thenReturn(Optional.of(new ExchangeOrders.Order(3, ExchangeOrders.Kind.DIAL, "201", null, CALL)));
        doThrow(trouble).when(outgoing).make(CALL);
        new Orders(
                        mock(Ami.class),
                        mock(ExchangeSettings.class),
                        orders,
                        mock(GivenOn.class),
                        mock(Members.class),
                        outgoing,
                        new ExchangeClock(Clock.systemUTC()),
                        new AtomicBoolean(false))
                .next();
    }
}
