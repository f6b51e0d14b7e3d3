package tr.bel.acikkapi.feedback;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Mails of {@code feedback/bounces}, about a message of ours. */
final class Bounces {

    private Bounces() {}

    static MimeMessage about(String messageId, String file) throws Exception {
        try (InputStream in =
                Objects.requireNonNull(Bounces.class.getResourceAsStream("/feedback/bounces/" + file + ".eml"), file)) {
            String mail = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@ID@", messageId)
                    .replace("\n", "\r\n");
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
