package tr.bel.acikkapi.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a case, newest first.
 *
 * @param surveys what was said to the two questions, for those who speak with applicants
 * @param mayDecide whether this reader may decide about uncertain and failed ones
 */
record MessagesView(List<Line> lines, List<Survey.Line> surveys, boolean mayDecide) {

    /**
     * One message.
     *
     * @param text as sent, without the greeting (a name) and without secrets
     * @param reports what the medium told of it later
     * @param together the subject of the message that it went in; absent where it went alone
     * @param decidable whether a person has to decide what becomes of it
     */
    record Line(
            Message message,
            String state,
            @Nullable String proof,
            @Nullable String trouble,
            String text,
            boolean decidable,
            boolean returnable,
            @Nullable String together,
            List<DeliveryReports.Line> reports) {}
}
