package tr.bel.acikkapi.feedback;

import org.springframework.web.util.HtmlUtils;
import tr.bel.acikkapi.shared.Language;

/** The words of a message as a small page: every value escaped, addresses made links, nothing loaded from elsewhere. */
final class MailPage {

    private static final String ADDRESS = "https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]";

    private MailPage() {}

    static String of(String subject, String body, Language language) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language.locale().getLanguage())
                .append(language.isRightToLeft() ? "\" dir=\"rtl" : "")
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(Isolates.without(subject)))
                .append("</title></head>\n"
                        + "<body"
                        + " style=\"font-family:sans-serif;font-size:16px;line-height:1.5;color:#1d2526\">\n");
        for (String paragraph : body.split("\n\n", -1)) {
            String lines = Isolates.toMarkup(escape(paragraph)
                    .replaceAll(
                            ADDRESS,
                            language.isRightToLeft() ? "<a dir=\"ltr\" href=\"$0\">$0</a>" : "<a href=\"$0\">$0</a>")
                    .replace("\n", "<br>\n"));
            boolean turned = !language.directionOf(paragraph).equals(language.direction());
            page.append(turned ? "<p dir=\"ltr\">" : "<p>").append(lines).append("</p>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
