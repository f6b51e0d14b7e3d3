package tr.bel.acikkapi.telephony;

/** The line by which calls can be made, where an exchange has one. */
public interface OutgoingLine {

    /** The source of its calls. */
    String source();

    /** Whether it is set up to make calls. Whether it is connected, {@link ExchangeOrders#isConnected} says. */
    boolean isSetUp();
}
