package tr.bel.acikkapi.channel.sms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * An application that a person reads out of messages.
 *
 * @param incoming the messages that it is made of
 * @param nationalId blank where the person did not tell it: nobody is sent away for that
 */
record CaseForm(
        @Nullable List<String> incoming,
        @Nullable String name,
        @Nullable String nationalId,
        @Nullable String matter) {

    static final CaseForm EMPTY = new CaseForm(List.of(), "", "", "");

    Optional<PersonName> person() {
        return PersonName.parse(TurkishText.tidyLine(name == null ? "" : name));
    }

    Optional<NationalId> id() {
        return NationalId.parse(nationalId == null ? "" : nationalId);
    }

    String said() {
        return matter == null ? "" : matter.replaceAll("[\\p{Cc}&&[^\\n]]", "").strip();
    }

    /** With what another message says: its name and number where it has one, and its matter after ours. */
    CaseForm with(CaseForm other) {
        return new CaseForm(
                incoming,
                isSaid(other.name) ? other.name : name,
                isSaid(other.nationalId) ? other.nationalId : nationalId,
                (said() + "\n" + other.said()).strip());
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** What cannot be a message's number is left out. */
    public Set<Long> messages() {
        return incoming == null
                ? Set.of()
                : incoming.stream()
                        .filter(one -> one.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());
    }

    void check(Errors errors) {
        boolean named = name != null && !name.isBlank();
        boolean numbered = nationalId != null && !nationalId.isBlank();
        if (messages().isEmpty()) {
            errors.rejectValue("incoming", "sms.case.incoming.missing");
        }
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
        return messages().toString();
    }
}
