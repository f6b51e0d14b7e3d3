package tr.bel.acikkapi.channel.sms;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * An application that a person reads out of messages.
 *
 * @param incoming the message that it is made of
 * @param nationalId blank where the person did not tell it: nobody is sent away for that
 */
record CaseForm(
        @Nullable String incoming,
        @Nullable String name,
        @Nullable String nationalId,
        @Nullable String matter) {

    static final CaseForm EMPTY = new CaseForm("", "", "", "");

    Optional<PersonName> person() {
        return PersonName.parse(TurkishText.tidyLine(name == null ? "" : name));
    }

    Optional<NationalId> id() {
        return NationalId.parse(nationalId == null ? "" : nationalId);
    }

    String said() {
        return matter == null ? "" : matter.replaceAll("[\\p{Cc}&&[^\\n]]", "").strip();
    }

    long message() {
        return incoming != null && incoming.matches("\\d{1,18}") ? Long.parseLong(incoming) : 0;
    }

    void check(Errors errors) {
        boolean named = name != null && !name.isBlank();
        boolean numbered = nationalId != null && !nationalId.isBlank();
        if (named && person().isEmpty()) {
            errors.rejectValue("name", "sms.case.name.wrong");
        }
        if (numbered && id().isEmpty()) {
            errors.rejectValue("nationalId", "sms.case.id.wrong");
        }
        if (said().isEmpty()) {
            errors.rejectValue("matter", "sms.case.matter.missing");
        } else if (said().length() > Submission.LONGEST_TEXT) {
            errors.rejectValue("matter", "sms.case.matter.long", new Object[] {Submission.LONGEST_TEXT}, null);
        }
    }

    @Override
    public String toString() {
        return String.valueOf(incoming);
    }
}
