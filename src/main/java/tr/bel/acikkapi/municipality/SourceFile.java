package tr.bel.acikkapi.municipality;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One file to import: its name for the report and its bytes. */
final class SourceFile {

    private final FileKind kind;
    private final String name;
    private final byte[] bytes;

    SourceFile(FileKind kind, String name, byte[] bytes) {
        this.kind = kind;
        this.name = name;
        this.bytes = bytes.clone();
    }

    FileKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
