package tr.bel.acikkapi.connections;

/** A line that is open. */
public interface Connected extends AutoCloseable {

    /** Whether it still is; asked every few seconds, and answered at once. */
    boolean isAlive();

    /** Ends it in good order, within 10 seconds; never throws. */
    @Override
    void close();
}
