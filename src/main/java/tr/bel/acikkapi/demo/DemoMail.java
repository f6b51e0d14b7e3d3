package tr.bel.acikkapi.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mail as the demonstration's mailbox shows it. */
record DemoMail(String to, String subject, Instant at, List<Piece> pieces) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+[^\\s.,;:!?)]");

    /**
     * A stretch of the text.
     *
     * @param href present where it is a link; within this site, whatever name the municipality gave itself
     */
    record Piece(String text, @Nullable String href) {}

    static DemoMail of(MimeMessage mail) throws MessagingException, IOException {
        return new DemoMail(
                mail.getAllRecipients()[0].toString(),
                Objects.toString(mail.getSubject(), ""),
                mail.getSentDate().toInstant(),
                pieces(text(mail)));
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        Object content = mail.getContent();
        Object plain = content instanceof Multipart parts ? parts.getBodyPart(0).getContent() : content;
        return Objects.toString(plain, "").replace("\r\n", "\n");
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int done = 0;
        while (link.find()) {
            pieces.add(new Piece(text.substring(done, link.start()), null));
            pieces.add(new Piece(link.group(), link.group().replaceFirst("https?://[^/]+", "")));
            done = link.end();
        }
        pieces.add(new Piece(text.substring(done), null));
        return pieces;
    }
}
