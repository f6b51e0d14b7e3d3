package tr.bel.acikkapi.shell;

import java.util.List;
import org.springframework.security.core.Authentication;

/** The watch over the 48-hour promise in the top bar of staff pages; the room that keeps the promise publishes it. */
@FunctionalInterface
public interface PromiseWatch {

    /** The chips for this person, most urgent first, at most four; from an index, since asked for every full page. */
    List<Chip> chips(Authentication who);

    /**
     * One chip: "2 saatte dolacak 3".
     *
     * @param label key of the message before the count
     * @param count how many
     * @param tone how urgent
     * @param href the list of those meant
     */
    record Chip(String label, long count, Tone tone, String href) {}
}
