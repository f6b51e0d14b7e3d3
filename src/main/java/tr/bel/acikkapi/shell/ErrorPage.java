package tr.bel.acikkapi.shell;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Screen data of an error page.
 *
 * @param kind which texts: {@code shell.error.<kind>.title|what|next}
 * @param status the HTTP status
 * @param reference what to tell the help desk, present for our own faults
 */
record ErrorPage(String kind, int status, @Nullable String reference) {

    private static final Set<Integer> WITH_OWN_WORDS = Set.of(400, 403, 404, 405, 413);

    static ErrorPage of(int status, boolean expired, @Nullable String reference) {
        if (expired) {
            return new ErrorPage("expired", status, null);
        }
        String kind = WITH_OWN_WORDS.contains(status) ? String.valueOf(status) : status < 500 ? "400" : "500";
        return new ErrorPage(kind, status, reference);
    }
}
