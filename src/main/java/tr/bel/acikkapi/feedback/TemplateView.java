package tr.bel.acikkapi.feedback;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.SmsText;

/**
 * A text and what belongs to it.
 *
 * @param address that the forms are sent to
 * @param own whether it differs from what is beneath it now
 * @param follows whether the e-mail's text is beneath it, not the house's default
 * @param brief whether it is an SMS, which has no subject
 * @param preview of what stands in the form
 * @param overtaken what somebody else has put in force meanwhile; absent where nobody has
 */
record TemplateView(
        Template.Key key,
        String address,
        boolean own,
        boolean follows,
        boolean brief,
        List<Place> places,
        List<Line> history,
        Preview preview,
        @Nullable Line overtaken) {

    /**
     * Something that a text can leave open.
     *
     * @param needed whether it must not be missing
     */
    record Place(Variable variable, boolean needed) {}

    /**
     * A change.
     *
     * @param template absent where it went back to the default
     */
    record Line(
            int version, String who, Instant at, @Nullable Template template) {}

    /**
     * How it would read.
     *
     * @param number of the real case that it is about; absent for the example
     * @param unknown whether a number was asked for that the reader does not see
     * @param wordless whether the reader may not read the case, so that name and words are the example's
     * @param length of an SMS; absent elsewhere
     * @param direction {@code rtl} where the language is written so
     */
    record Preview(
            String subject,
            List<String> paragraphs,
            @Nullable String number,
            boolean unknown,
            boolean wordless,
            @Nullable SmsText length,
            String direction) {}
}
