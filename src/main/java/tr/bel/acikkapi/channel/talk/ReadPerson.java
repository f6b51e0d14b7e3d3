package tr.bel.acikkapi.channel.talk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.TurkishText;

/** Reads a person from the form, and says beside each field what is wrong with it. */
@Component
class ReadPerson {

    private static final int LONGEST_ADDRESS = 300;

    private final Applicants applicants;

    ReadPerson(Applicants applicants) {
        this.applicants = applicants;
    }

    /** The person, or empty with the reasons in {@code errors}. */
    Optional<ApplicantDetails> read(TalkForm form, BindingResult errors) {
        int before = errors.getErrorCount();
        PersonName name =
                said(form.name()) ? PersonName.parse(text(form.name())).orElse(null) : null;
        if (name == null) {
            errors.rejectValue("name", said(form.name()) ? "talk.error.name" : "talk.error.name.missing");
        }
        Phone phone = phone(form, errors);
        EmailAddress email = email(form, errors);
        NationalId nationalId = said(form.nationalId())
                ? NationalId.parse(text(form.nationalId())).orElse(null)
                : null;
        reject(errors, "nationalId", form.nationalId(), nationalId);
        if (nationalId != null && !applicants.find(nationalId.digits(), 1).isEmpty()) {
            errors.rejectValue("nationalId", "talk.error.nationalId.known");
        }
        String address = address(form, errors);
        ApplicantDetails details = new ApplicantDetails(
                name, nationalId, phone, email, address, medium(form, phone, email, address), language(form));
        return fit(details, before, errors);
    }

    /** A known person with what they told anew: what was left empty stays as it was. Empty with the reasons in {@code errors}. */
    Optional<ApplicantDetails> change(ApplicantDetails known, TalkForm form, BindingResult errors) {
        int before = errors.getErrorCount();
        Phone phone = orElse(phone(form, errors), known.phone());
        EmailAddress email = orElse(email(form, errors), known.email());
        String address = orElse(address(form, errors), known.postalAddress());
        Medium medium = said(form.medium()) ? medium(form, phone, email, address) : known.medium();
        ApplicantDetails details = new ApplicantDetails(
                known.name(),
                known.nationalId(),
                phone,
                email,
                address,
                medium,
                said(form.language()) ? language(form) : known.language());
        return fit(details, before, errors);
    }

    private static Optional<ApplicantDetails> fit(ApplicantDetails details, int before, BindingResult errors) {
        if (errors.getErrorCount() == before) {
            details.refusal()
                    .ifPresent(
                            r -> errors.rejectValue("medium", r.key(), r.args().toArray(), null));
        }
        return errors.getErrorCount() == before ? Optional.of(details) : Optional.empty();
    }

    private static @Nullable Phone phone(TalkForm form, BindingResult errors) {
        Phone phone = said(form.phone()) ? Phone.parse(text(form.phone())).orElse(null) : null;
        reject(errors, "phone", form.phone(), phone);
        return phone;
    }

    private static @Nullable EmailAddress email(TalkForm form, BindingResult errors) {
        EmailAddress email =
                said(form.email()) ? EmailAddress.parse(text(form.email())).orElse(null) : null;
        reject(errors, "email", form.email(), email);
        return email;
    }

    private static @Nullable String address(TalkForm form, BindingResult errors) {
        String address = said(form.postalAddress()) ? TurkishText.tidyLine(text(form.postalAddress())) : null;
        if (address != null && address.length() > LONGEST_ADDRESS) {
            errors.rejectValue("postalAddress", "talk.error.postalAddress");
        }
        return address;
    }

    private static <T> @Nullable T orElse(@Nullable T told, @Nullable T kept) {
        return told == null ? kept : told;
    }

    private static void reject(BindingResult errors, String field, @Nullable String typed, @Nullable Object read) {
        if (said(typed) && read == null) {
            errors.rejectValue(field, "talk.error." + field);
        }
    }

    /** The wish, or without one the first way that there is, the cheapest first. */
    private static Medium medium(
            TalkForm form, @Nullable Phone phone, @Nullable EmailAddress email, @Nullable String address) {
        for (Medium medium : Medium.values()) {
            if (medium.name().equals(form.medium())) {
                return medium;
            }
        }
        if (email != null) {
            return Medium.EMAIL;
        }
        if (phone != null) {
            return Medium.CALL;
        }
        return address != null ? Medium.LETTER : Medium.NONE;
    }

    private static Language language(TalkForm form) {
        return Language.named(text(form.language())).orElse(Language.TR);
    }

    private static boolean said(@Nullable String s) {
        return TalkForm.said(s);
    }

    private static String text(@Nullable String s) {
        return s == null ? "" : s;
    }
}
