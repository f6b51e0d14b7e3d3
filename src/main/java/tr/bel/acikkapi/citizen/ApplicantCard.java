package tr.bel.acikkapi.citizen;

import org.jspecify.annotations.Nullable;

/**
 * A person as work screens show them: masked.
 *
 * @param id of the applicant
 * @param name in full: staff who may see the card at all address people by their name; absent where none was given
 * @param maskedName "Gülşen Ö*****"
 * @param maskedPhone "0532 *** ** 67"
 * @param maskedEmail "ay***@posta.example"
 * @param phoneProved whether somebody brought a code back that was sent to the telephone; so for the mailbox
 * @param hasNationalId whether one is kept; never the number itself
 * @param medium how they want to hear from us
 */
public record ApplicantCard(
        long id,
        @Nullable String name,
        @Nullable String maskedName,
        @Nullable String maskedPhone,
        @Nullable String maskedEmail,
        boolean phoneProved,
        boolean emailProved,
        boolean hasPostalAddress,
        boolean hasNationalId,
        Medium medium) {}
