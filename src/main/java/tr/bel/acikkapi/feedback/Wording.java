package tr.bel.acikkapi.feedback;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * Puts an occasion into words, in the applicant's language, from the messages {@code feedback.text.*}. No personal data but the name:
 * mailboxes are shared and letters are opened by others.
 */
@Component
class Wording {

    private static final int FIRST_WORDS = 60;

    private final MessageSource messages;
    private final Municipality house;
    private final Subjects subjects;

    Wording(MessageSource messages, Municipality house, Subjects subjects) {
        this.messages = messages;
        this.house = house;
        this.subjects = subjects;
    }

    /** A finished text, with {@link Marks} in place of secrets. */
    record Text(String subject, String body, String html) {}

    /**
     * What the occasion brings along.
     *
     * @param words what was done, asked or planned; may be empty
     * @param date of a plan
     * @param authority whose it is
     * @param code of the outcome or of the legal reason, absent where there is none
     */
    record Content(
            String words,
            @Nullable LocalDate date,
            @Nullable String authority,
            @Nullable String code) {

        static Content of(String words) {
            return new Content(words, null, null, null);
        }
    }

    Text of(Occasion occasion, CaseView file, ApplicantDetails applicant, Content content) {
        Language language = file.language();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                applicant.name() == null
                        ? text(language, "greeting.unknown")
                        : text(language, "greeting", applicant.name().full()));
        paragraphs.add(text(language, occasion + ".opening", file.number(), about(file), content.authority()));
        if (!content.words().isBlank()) {
            paragraphs.add(content.words().strip());
        }
        addFacts(paragraphs, occasion, content, language);
        addWays(paragraphs, occasion, file.number(), language);
        paragraphs.add(text(language, "signature", house.name(), house.phone()));
        String body = String.join("\n\n", paragraphs);
        String subject = text(language, occasion + ".subject", file.number());
        return new Text(subject, body, html(subject, body, language));
    }

    private void addFacts(List<String> paragraphs, Occasion occasion, Content content, Language language) {
        LocalDate date = content.date();
        String code = content.code();
        if (code != null && occasion == Occasion.RESOLVED) {
            paragraphs.add(2, text(language, "outcome", text(language, "outcome." + code)));
        }
        if (date != null) {
            paragraphs.add(text(language, "date", day(date, language)));
        }
        if (code != null && occasion == Occasion.NOT_EXAMINED) {
            paragraphs.add(2, text(language, "notExamined." + code));
            paragraphs.add(text(language, "notExamined." + code + ".complete"));
            paragraphs.add(text(language, "appeal"));
        }
        if (occasion == Occasion.RECEIVED) {
            paragraphs.add(text(language, "promise"));
        }
    }

    private void addWays(List<String> paragraphs, Occasion occasion, String number, Language language) {
        if (occasion == Occasion.RESOLVED) {
            paragraphs.add(text(language, "closing", house.web() + "/yanit/" + Marks.ANSWER));
        } else if (occasion != Occasion.WITHDRAWN) {
            paragraphs.add(text(language, "track", house.web() + "/takip", number, Marks.CODE));
        }
    }

    private String about(CaseView file) {
        String subject = file.subject();
        return subject == null
                ? firstWords(file.text())
                : subjects.byCode(subject).map(s -> s.name(file.language())).orElse(subject);
    }

    /** Where it has no subject yet, the applicant's own words remind best. */
    private static String firstWords(String text) {
        String line = TurkishText.tidyLine(text);
        int end = line.length() <= FIRST_WORDS ? line.length() : Math.max(line.lastIndexOf(' ', FIRST_WORDS), 1);
        return "“" + line.substring(0, end) + (end < line.length() ? "…" : "") + "”";
    }

    private String text(Language language, String key, @Nullable Object... args) {
        return messages.getMessage("feedback.text." + key, args, language.locale());
    }

    private static String day(LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy EEEE", language.locale())
                .format(date);
    }

    /** The same words as a small page: every value escaped, addresses made links, nothing loaded from elsewhere. */
    static String html(String subject, String body, Language language) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language.locale().getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(subject))
                .append("</title></head>\n"
                        + "<body"
                        + " style=\"font-family:sans-serif;font-size:16px;line-height:1.5;color:#1d2526\">\n");
        for (String paragraph : body.split("\n\n", -1)) {
            String lines = escape(paragraph)
                    .replaceAll("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]", "<a href=\"$0\">$0</a>")
                    .replace("\n", "<br>\n");
            page.append("<p>").append(lines).append("</p>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
