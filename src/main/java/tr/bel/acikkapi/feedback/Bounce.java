package tr.bel.acikkapi.feedback;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports of one of our messages: delivery status notifications (RFC 3464, in a report of RFC 6522), and those of
 * servers that only say which recipients failed and send the message back.
 *
 * @param messageId of ours, with its angle brackets
 * @param words status and diagnosis, as they were said
 */
record Bounce(String messageId, DeliveryReports.Outcome outcome, String words) {

    private static final int LONGEST_PART = 64 * 1024;
    private static final int DEEPEST = 6;
    private static final Pattern OURS = Pattern.compile("<acikkapi\\.[0-9a-f-]{36}@[^<>\\s]+>");
    private static final Pattern QMAIL = Pattern.compile("(?s)^\\s*Hi\\. This is the .{0,40} program at ");

    /** What is in a mail that matters here. */
    private static final class Parts {
        @Nullable
        String status;

        final List<String> returned = new ArrayList<>();
        final StringBuilder text = new StringBuilder();
    }

    /** Empty for a mail that is no report, or none of a message of ours. */
    static Optional<Bounce> read(MimeMessage mail) throws MessagingException, IOException {
        Parts parts = new Parts();
        collect(mail, parts, 0);
        String status = parts.status;
        boolean namesFailed = mail.getHeader("X-Failed-Recipients") != null
                || QMAIL.matcher(parts.text).find();
        if (status == null && !namesFailed) {
            return Optional.empty();
        }
        Stream<String> places = Stream.concat(
                Stream.concat(parts.returned.stream(), Stream.ofNullable(status)),
                Stream.of(header(mail, "In-Reply-To"), header(mail, "References"), parts.text.toString()));
        Optional<String> id = places.map(OURS::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
        return id.flatMap(ours -> status == null
                ? Optional.of(new Bounce(ours, DeliveryReports.Outcome.CAME_BACK, diagnosis(parts.text.toString())))
                : of(ours, status));
    }

    private static Optional<Bounce> of(String id, String status) {
        return outcome(field(status, "Action"))
                .map(outcome -> new Bounce(
                        id, outcome, (field(status, "Status") + " " + field(status, "Diagnostic-Code")).strip()));
    }

    /** RFC 3464, 2.3.3; a message that was only handed on has not arrived. */
    private static Optional<DeliveryReports.Outcome> outcome(String action) {
        return switch (action.toLowerCase(Locale.ROOT)) {
            case "failed" -> Optional.of(DeliveryReports.Outcome.CAME_BACK);
            case "delayed" -> Optional.of(DeliveryReports.Outcome.DELAYED);
            case "delivered" -> Optional.of(DeliveryReports.Outcome.ARRIVED);
            default -> Optional.empty();
        };
    }

    /** A field's value in one line; comments behind it are left out. Empty where it is not said. */
    private static String field(String text, String name) {
        String unfolded = text.replaceAll("\\r?\\n[ \\t]+", " ");
        Matcher m = Pattern.compile("(?im)^" + name + "\\s*:\\s*(.*)$").matcher(unfolded);
        String value = m.find() ? m.group(1).strip() : "";
        return name.equals("Action") ? value.replaceAll("[\\s(].*", "") : value;
    }

    /** The line of a text in which a server gives its code. */
    private static String diagnosis(String text) {
        Matcher m = Pattern.compile("(?m)^.*\\b5\\d\\d[ -].*$").matcher(text);
        return m.find() ? m.group().strip() : "";
    }

    private static void collect(Part part, Parts found, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
            found.status = text(part);
        } else if (part.isMimeType("message/*") || part.isMimeType("text/rfc822-headers")) {
            found.returned.add(text(part));
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart all) {
            for (int i = 0; i < all.getCount(); i++) {
                collect(all.getBodyPart(i), found, depth + 1);
            }
        } else if (part.isMimeType("text/plain")) {
            found.text.append(text(part));
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(LONGEST_PART), StandardCharsets.UTF_8);
        }
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        String value = mail.getHeader(name, " ");
        return value == null ? "" : value;
    }

    /** The words may name the recipient. */
    @Override
    public String toString() {
        return outcome + " " + messageId;
    }
}
