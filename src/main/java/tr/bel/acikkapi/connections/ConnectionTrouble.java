package tr.bel.acikkapi.connections;

/** A line that cannot be opened or used. The message is for staff, in the words of the other side, and names no person and no secret. */
public class ConnectionTrouble extends Exception {

    private static final long serialVersionUID = 1;

    public ConnectionTrouble(String words) {
        super(words);
    }

    public ConnectionTrouble(String words, Throwable cause) {
        super(words, cause);
    }

    /** What the administrator reads. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
