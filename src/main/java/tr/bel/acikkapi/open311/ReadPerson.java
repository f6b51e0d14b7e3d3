package tr.bel.acikkapi.open311;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Refusal;

/** Who applies, as far as the partner says so: names in two parts or one, a mailbox, a telephone, any of them alone, or nobody. */
final class ReadPerson {

    private ReadPerson() {}

    /** Empty for nobody; what is wrong is added to the list. */
    static Optional<ApplicantDetails> of(Parameters said, Language language, List<Refusal> wrong) {
        String name = (said.line("first_name") + " " + said.line("last_name")).strip();
        String email = said.line("email");
        String phone = said.line("phone");
        PersonName person = PersonName.parse(name).orElse(null);
        EmailAddress mailbox = EmailAddress.parse(email).orElse(null);
        Phone telephone = Phone.parse(phone).orElse(null);
        refuse(name, person, "open311.error.name", wrong);
        refuse(email, mailbox, "open311.error.email", wrong);
        refuse(phone, telephone, "open311.error.phone", wrong);
        if (person == null && mailbox == null && telephone == null) {
            return Optional.empty();
        }
        Medium medium = mailbox != null ? Medium.EMAIL : telephone != null ? Medium.CALL : Medium.NONE;
        return Optional.of(new ApplicantDetails(person, null, telephone, mailbox, null, medium, language));
    }

    private static void refuse(String said, @Nullable Object read, String key, List<Refusal> wrong) {
        if (!said.isEmpty() && read == null) {
            wrong.add(Refusal.of(key));
        }
    }
}
