package tr.bel.acikkapi.feedback;

import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.shared.Language;

/**
 * One message as it goes out.
 *
 * @param id the same at every attempt, in the form of a Message-ID with its angle brackets
 * @param text plain, with line breaks and links in full
 * @param html the same as a small page
 */
public record OutgoingMessage(
        String id, ApplicantDetails to, Language language, String subject, String text, String html) {

    @Override
    public String toString() {
        return id;
    }
}
