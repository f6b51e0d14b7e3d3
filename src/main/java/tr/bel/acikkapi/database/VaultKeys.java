package tr.bel.acikkapi.database;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys of the {@link Vault} and their file. The sealing keys can be many: the primary one seals, all of them open. The lookup key is
 * one for good, since another one would find nothing that is stored.
 */
record VaultKeys(KeysetHandle sealing, KeysetHandle lookup) {

    private static final JsonMapper JSON = new JsonMapper();

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static VaultKeys generate() {
        try {
            return new VaultKeys(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** These keys and a new one, which seals from now on. */
    VaultKeys rotated() {
        try {
            KeysetHandle more = KeysetHandle.newBuilder(sealing)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            return new VaultKeys(more, lookup);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static VaultKeys read(Path file) {
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            return new VaultKeys(keyset(json, "sealing"), keyset(json, "lookup"));
        } catch (IOException | JacksonException | GeneralSecurityException e) {
            throw DatabaseTrouble.keysUnreadable(file, e);
        }
    }

    void write(Path file) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                OwnerOnly.createFolder(folder);
            }
            ObjectNode json = JSON.createObjectNode();
            json.set("sealing", json(sealing));
            json.set("lookup", json(lookup));
            OwnerOnly.write(file, json.toPrettyString() + "\n");
        } catch (IOException e) {
            throw DatabaseTrouble.notWritable(file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeysetHandle keyset(JsonNode json, String name) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json.path(name).toString(), InsecureSecretKeyAccess.get());
    }

    private static JsonNode json(KeysetHandle keyset) throws GeneralSecurityException {
        return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "VaultKeys[" + sealing.size() + " sealing]";
    }
}
