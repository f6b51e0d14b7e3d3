package tr.bel.acikkapi.feedback;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a failed SMTP conversation means for the message. */
final class SmtpTrouble {

    private static final int LONGEST = 300;

    private SmtpTrouble() {}

    /**
     * By the server's reply where there is one: 4xx later, 5xx never. Without one it depends on how far we had come.
     *
     * @param handedOver whether the content was out, so that only the reply to it is missing
     */
    static Sent judge(MessagingException failure, boolean handedOver) {
        for (Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPSenderFailedException) {
                // The server does not take mail from us at all: the configuration's fault, not the recipient's.
                return new Sent.Unreachable(words(e));
            }
            int code = code(e);
            if (code >= 400 && code < 500) {
                return new Sent.TryLater(words(e));
            }
            if (code >= 500 && code < 600) {
                return new Sent.Refused(words(e));
            }
        }
        return handedOver ? new Sent.Uncertain(words(failure)) : new Sent.TryLater(words(failure));
    }

    /** The server's words in one line. Replies often repeat the recipient's address, which is not ours to spread: it is taken out. */
    static String words(Exception e) {
        String said = line(String.valueOf(e.getMessage()));
        return said.substring(0, Math.min(LONGEST, said.length())).strip();
    }

    /** One line without addresses. */
    static String line(String said) {
        return said.replaceAll("\\s+", " ").replaceAll("\\S+@\\S+", "***").strip();
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException m ? m.getNextException() : null;
    }

    private static int code(Exception e) {
        return switch (e) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> -1;
        };
    }
}
