package tr.bel.acikkapi.open311;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.municipality.Answer;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Place;

/**
 * A request as a partner sent it, checked.
 *
 * @param person absent for somebody who stays unknown
 * @param mediaUrl a reference, never fetched
 * @param answers to the questions of the subject
 * @param attributes answers that the house did not ask for, as JSON
 * @param key what makes the same words sent twice one request
 */
record Application(
        Subject subject,
        String text,
        Place place,
        @Nullable ApplicantDetails person,
        Language language,
        List<Answer> answers,
        List<CheckedAttachment> photos,
        @Nullable String mediaUrl,
        @Nullable String accountId,
        @Nullable String deviceId,
        @Nullable String attributes,
        String key) {

    Application {
        answers = List.copyOf(answers);
        photos = List.copyOf(photos);
    }
}
