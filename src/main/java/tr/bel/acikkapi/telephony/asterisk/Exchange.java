package tr.bel.acikkapi.telephony.asterisk;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.connections.Traffic;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.Dialling;
import tr.bel.acikkapi.telephony.ExchangeOrders;
import tr.bel.acikkapi.telephony.GivenOn;
import tr.bel.acikkapi.telephony.Lines;

/** What a line to an exchange needs of the house. */
@Component
record Exchange(
        TellCalls tell,
        Reconcile reconcile,
        Traffic counts,
        ExchangeOrders given,
        GivenOn givenOn,
        Dialling dialling,
        Agents agents,
        Lines lines,
        JdbcClient jdbc,
        Clock clock) {

    CallRecords records(ExchangeSettings settings) {
        return settings.records()
                .<CallRecords>map(file -> new RecordsFile(file, jdbc))
                .orElse(CallRecords.NONE);
    }

    Orders orders(Ami ami, ExchangeSettings settings, ExchangeClock theirs, AtomicBoolean compare) {
        return new Orders(
                ami,
                settings,
                given,
                givenOn,
                new Members(ami, settings.technology(), agents, lines),
                new MakeCall(ami, settings, dialling),
                theirs,
                compare);
    }

    /** Something came in. */
    void traffic() {
        counts.incoming(ExchangeSettings.KIND);
    }
}
