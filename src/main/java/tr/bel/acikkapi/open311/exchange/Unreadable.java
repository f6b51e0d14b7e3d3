package tr.bel.acikkapi.open311.exchange;

/** What a partner sent is neither XML nor JSON. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String why, Throwable cause) {
        super(why, cause);
    }
}
