package tr.bel.acikkapi.feedback;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;

/** One e-mail with the Message-ID that the outbox gave it; it knows whether it was handed over whole. */
class MailPiece extends MimeMessage {

    private final String stableId;
    private boolean handedOver;

    MailPiece(Session session, String stableId) {
        super(session);
        this.stableId = stableId;
    }

    void setAlternatives(String text, String html) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8", "plain");
        MimeBodyPart page = new MimeBodyPart();
        page.setText(html, "UTF-8", "html");
        setContent(new MimeMultipart("alternative", plain, page));
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", stableId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoreList) throws IOException, MessagingException {
        super.writeTo(out, ignoreList);
        handedOver = true;
    }

    /** Whether the whole content went out. Before that the server never saw its end and must drop it (RFC 5321 § 4.1.1.4). */
    boolean isHandedOver() {
        return handedOver;
    }
}
