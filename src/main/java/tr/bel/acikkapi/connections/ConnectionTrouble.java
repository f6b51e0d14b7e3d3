package tr.bel.acikkapi.connections;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** A line that cannot be opened or used: what kind of trouble, for the reader, and the words of the other side. They name no person and no secret. */
public class ConnectionTrouble extends Exception {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    /** Kinds of trouble, each with a sentence {@code connections.trouble.<kind>}. */
    public enum Kind {
        /** The machine is there and takes no call. */
        REFUSED,
        /** Nobody knows the name, or no way leads there. */
        HOST,
        TIMEOUT,
        /** The encryption does not come about. */
        TLS,
        /** The other side knows us not. */
        LOGIN,
        /** The line is not open. */
        CLOSED,
        /** What was typed is no number. */
        NUMBER,
        /** Something that only the words tell. */
        OTHER
    }

    public ConnectionTrouble(Kind kind, String words) {
        super(words);
        this.kind = kind;
    }

    public ConnectionTrouble(String words) {
        this(Kind.OTHER, words);
    }

    public ConnectionTrouble(String words, Throwable cause) {
        super(words, cause);
        this.kind = Kind.OTHER;
    }

    private ConnectionTrouble(Kind kind, String words, Throwable cause) {
        super(words, cause);
        this.kind = kind;
    }

    /** What a failed conversation means. */
    public static ConnectionTrouble of(Throwable e) {
        Throwable last = e;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        String words = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
        return new ConnectionTrouble(
                switch (last) {
                    case NoRouteToHostException _, UnknownHostException _ -> Kind.HOST;
                    case ConnectException _ -> Kind.REFUSED;
                    case SocketTimeoutException _, HttpTimeoutException _, TimeoutException _ -> Kind.TIMEOUT;
                    case SSLException _ -> Kind.TLS;
                    default -> words.contains("bind") || words.contains("Negative response") ? Kind.LOGIN : Kind.OTHER;
                },
                words,
                e);
    }

    public Kind kind() {
        return kind;
    }

    /** What the other side said. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
