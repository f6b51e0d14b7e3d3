package tr.bel.acikkapi.citizen;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;

/** A person or body that applied. Identity data stays sealed here; {@link Applicants} seals and opens it. */
@Table(schema = "citizen", name = "applicant")
class Applicant {

    @Id
    @Nullable
    Long id;

    @Version
    @Nullable
    Integer version;

    @Nullable
    String name;

    byte @Nullable [] nationalIdSealed;
    byte @Nullable [] nationalIdFingerprint;

    @Nullable
    String phone;

    @Nullable
    String email;

    @Nullable
    String postalAddress;

    Medium medium = Medium.NONE;
    Language language = Language.TR;
    Instant createdAt = Instant.EPOCH;

    Optional<PersonName> personName() {
        return Optional.ofNullable(name).map(PersonName::new);
    }

    Optional<Phone> telephone() {
        return Optional.ofNullable(phone).map(Phone::new);
    }

    Optional<EmailAddress> emailAddress() {
        return Optional.ofNullable(email).map(EmailAddress::new);
    }
}
