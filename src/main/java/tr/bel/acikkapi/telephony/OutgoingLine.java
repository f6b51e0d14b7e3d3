package tr.bel.acikkapi.telephony;

import tr.bel.acikkapi.shared.Phone;

/** The line by which calls can be made, where an exchange has one. */
public interface OutgoingLine {

    /** The source of its calls. */
    String source();

    /** Whether it is set up to make calls. Whether it is connected, {@link ExchangeOrders#isConnected} says. */
    boolean isSetUp();

    /** Whether it calls this number: no costly one, and one of another country only where an administrator named the way. */
    boolean dials(Phone number);
}
