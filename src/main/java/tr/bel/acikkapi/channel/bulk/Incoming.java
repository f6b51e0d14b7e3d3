package tr.bel.acikkapi.channel.bulk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Place;

/**
 * A row that is fit to become a case.
 *
 * @param receivedAt absent where the file does not say: then it is the time of the import
 * @param endedAt when another system closed it; absent where it is still open
 * @param applicant absent where the row names nobody and no way to anybody
 */
record Incoming(
        String reference,
        String text,
        @Nullable Instant receivedAt,
        @Nullable String subject,
        boolean sensitive,
        Kind kind,
        Place place,
        @Nullable ApplicantDetails applicant,
        Priority priority,
        @Nullable Instant endedAt,
        Language language) {

    Optional<ApplicantDetails> person() {
        return Optional.ofNullable(applicant);
    }
}
