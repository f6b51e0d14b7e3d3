package tr.bel.acikkapi.channel.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Phone;

/** The telephone or mailbox that was given with an application, and the code that came there. */
record VisitForm(@Nullable String contact, @Nullable String code) {

    VisitForm {
        contact = Typed.line(contact);
        code = Typed.line(code).replaceAll("\\s", "");
    }

    Optional<EmailAddress> mailbox() {
        return contact == null ? Optional.empty() : EmailAddress.parse(contact);
    }

    Optional<Phone> phone() {
        return contact == null || contact.contains("@") ? Optional.empty() : Phone.parse(contact);
    }

    /** A telephone writes the first letter large: it is the same mailbox. */
    private Optional<EmailAddress> lowered() {
        return contact == null ? Optional.empty() : EmailAddress.parse(contact.toLowerCase(Locale.ROOT));
    }

    /** As it is looked for. */
    Optional<String> kept() {
        return lowered().map(EmailAddress::value).or(() -> phone().map(Phone::e164));
    }

    String masked() {
        return lowered()
                .map(EmailAddress::masked)
                .or(() -> phone().map(Phone::masked))
                .orElse("");
    }

    String digits() {
        return code == null ? "" : code;
    }

    @Override
    public String toString() {
        return "a visitor";
    }
}
