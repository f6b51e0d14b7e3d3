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

    /** As it is kept. */
    Optional<String> kept() {
        return mailbox().map(m -> m.value().toLowerCase(Locale.ROOT)).or(() -> phone().map(Phone::e164));
    }

    String masked() {
        return mailbox()
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
