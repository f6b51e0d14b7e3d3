package tr.bel.acikkapi.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.deadline.LegalBasis;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Place;

/**
 * What every door hands to {@link Intake}: one matter of one applicant.
 *
 * @param door the code of the door
 * @param contactId the conversation in which it was said
 * @param kind as far as the door knows; coordination decides
 * @param text the applicant's own words, 1 to 20,000 characters
 * @param subject where the applicant or the clerk found one
 * @param applicantId absent where the applicant wishes to stay unknown
 * @param identityHidden the applicant's name is kept from the directorates
 * @param happenedAt when it was said; clocks run from here, even if we learned it later
 * @param attachments checked photos and papers, see {@link AttachmentCheck}
 * @param externalReference another system's number, unique where present
 * @param followUpOf the case of which this one is the continuation
 */
public record Submission(
        String door,
        long contactId,
        Kind kind,
        String text,
        Place place,
        @Nullable String subject,
        @Nullable Long applicantId,
        boolean identityHidden,
        Language language,
        LegalBasis law,
        Instant happenedAt,
        Actor actor,
        List<CheckedAttachment> attachments,
        @Nullable String externalReference,
        @Nullable Long followUpOf) {

    /** The most characters that an application's text may have. */
    public static final int LONGEST_TEXT = 20_000;

    public Submission {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a door let a text of " + text.length() + " characters through");
        }
        attachments = List.copyOf(attachments);
    }
}
