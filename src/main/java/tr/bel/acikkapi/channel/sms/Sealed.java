package tr.bel.acikkapi.channel.sms;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.shared.TurkishText;

/** Texts of messages at rest: people write their national id into them. */
@Component
class Sealed {

    private static final String TEXT = "sms.text";
    private static final String DIGEST = "sms.digest";

    private final Vault vault;

    Sealed(Vault vault) {
        this.vault = vault;
    }

    String seal(String text) {
        return Base64.getEncoder().encodeToString(vault.seal(text, TEXT));
    }

    @Nullable
    String open(@Nullable String sealed) {
        return sealed == null ? null : vault.open(Base64.getDecoder().decode(sealed), TEXT);
    }

    /** By which the same words of the same number find each other. */
    byte[] digest(String number, String text) {
        return vault.fingerprint(number + "\n" + TurkishText.tidyLine(text), DIGEST);
    }
}
