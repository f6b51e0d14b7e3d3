package tr.bel.acikkapi.connections;

import java.util.List;
import java.util.Optional;

/**
 * Knows how to open one line to the outside; a room publishes a bean a line. Its texts are {@code <texts>.name}, {@code <texts>.about} and,
 * for each setting, {@code <texts>.setting.<name>}.
 */
public interface Connector {

    /** A word of a-z, kept with the settings and standing in the page's address: {@code smpp}. */
    String kind();

    /** What its messages begin with: {@code sms.smpp}. */
    String texts();

    /** A symbol of {@code static/icons.svg}. */
    String icon();

    /** What the administrator fills in, in the order of the page. */
    List<Setting> settings();

    /**
     * Opens the line, within 20 seconds. What comes in is dealt with on threads of its own.
     *
     * @throws ConnectionTrouble where it cannot; it is tried again later
     */
    Connected open(Settings settings) throws ConnectionTrouble;

    /** Whether the other side calls us (a web-hook): nothing is opened then, the settings alone count. */
    default boolean isPassive() {
        return false;
    }

    /** Something that the administrator may try on the line, if it has such a thing. */
    default Optional<Trial> trial() {
        return Optional.empty();
    }
}
