package tr.bel.acikkapi.database;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Keeps identity data (a national id, ...) unreadable at rest: {@link #seal sealed} (AES-256-GCM) where it is stored, and found by a {@link
 * #fingerprint fingerprint} (HMAC-SHA256), since the same text sealed twice looks different.
 *
 * <p>The context names the place of the value, e.g. {@code citizen.national_id}. What was sealed for one place does not open in another,
 * and equal values have different fingerprints in different places. It is stored nowhere and must therefore never change.
 */
public final class Vault {

    private static final int FINGERPRINT_BYTES = 32;

    private final Aead sealing;
    private final PrfSet lookup;

    Vault(VaultKeys keys) {
        try {
            this.sealing = keys.sealing().getPrimitive(RegistryConfiguration.get(), Aead.class);
            this.lookup = keys.lookup().getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys are of another kind than sealing and lookup need", e);
        }
    }

    /** A vault whose keys die with it: for tests without a database. */
    public static Vault ofNewKeys() {
        return new Vault(VaultKeys.generate());
    }

    /** The text made unreadable; another result at every call. */
    public byte[] seal(String plain, String context) {
        try {
            return sealing.encrypt(bytes(plain), bytes(context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /**
     * The text that was sealed for the same context, with today's key or an older one.
     *
     * @throws IllegalArgumentException where it was changed, or sealed for another context, or with a key that is not in the key file
     */
    public String open(byte[] sealed, String context) {
        try {
            return new String(sealing.decrypt(sealed, bytes(context)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not sealed by this vault for the context " + context, e);
        }
    }

    /** 32 bytes by which equal values of one context find each other and from which nobody can compute the value without the key. */
    public byte[] fingerprint(String value, String context) {
        // The length keeps "a" in "bc" apart from "ab" in "c".
        String keyed = context.length() + ":" + context + value;
        try {
            return lookup.computePrimary(bytes(keyed), FINGERPRINT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("fingerprinting failed", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
