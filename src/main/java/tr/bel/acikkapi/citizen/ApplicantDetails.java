package tr.bel.acikkapi.citizen;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * What a person tells of themselves at a door.
 *
 * @param name absent for a person who gave only a telephone or an address
 * @param nationalId optional at every door but where the law asks for it
 * @param medium how they want to hear from us; {@link #refusal()} tells when the way to it is missing
 */
public record ApplicantDetails(
        @Nullable PersonName name,
        @Nullable NationalId nationalId,
        @Nullable Phone phone,
        @Nullable EmailAddress email,
        @Nullable String postalAddress,
        Medium medium,
        Language language) {

    /** The same person, with another wish. */
    public ApplicantDetails hearingBy(Medium otherMedium, Language otherLanguage) {
        return new ApplicantDetails(name, nationalId, phone, email, postalAddress, otherMedium, otherLanguage);
    }

    /** Why we could not answer in the wished medium: e-mail without an address, a call without a telephone, … */
    public Optional<Refusal> refusal() {
        return switch (medium) {
            case EMAIL -> email == null ? Optional.of(Refusal.of("citizen.medium.email.missing")) : Optional.empty();
            case SMS ->
                phone == null || !phone.isMobile()
                        ? Optional.of(Refusal.of("citizen.medium.sms.missing"))
                        : Optional.empty();
            case CALL -> phone == null ? Optional.of(Refusal.of("citizen.medium.call.missing")) : Optional.empty();
            case LETTER ->
                postalAddress == null || postalAddress.isBlank()
                        ? Optional.of(Refusal.of("citizen.medium.letter.missing"))
                        : Optional.empty();
            case NONE -> Optional.empty();
        };
    }

    /** Whether this can only be said of the known person: the same name, and nothing that speaks against what is known. */
    public boolean fits(ApplicantDetails known) {
        return name != null
                && known.name != null
                && TurkishText.fold(name.full()).equals(TurkishText.fold(known.name.full()))
                && (phone == null || phone.equals(known.phone))
                && (email == null || email.equals(known.email))
                && (postalAddress == null || postalAddress.equals(known.postalAddress));
    }
}
