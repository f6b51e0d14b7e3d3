package tr.bel.acikkapi.feedback;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * Puts an occasion into words, in the applicant's language, from the {@link Templates} in force. No personal data but the name: mailboxes
 * are shared and letters are opened by others.
 */
@Component
class Wording {

    private static final int FIRST_WORDS = 60;

    private final Templates templates;
    private final MessageSource messages;
    private final Municipality house;
    private final Subjects subjects;
    private final JsonMapper json;

    Wording(Templates templates, MessageSource messages, Municipality house, Subjects subjects, JsonMapper json) {
        this.templates = templates;
        this.messages = messages;
        this.house = house;
        this.subjects = subjects;
        this.json = json;
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

    Text of(Occasion occasion, Medium medium, CaseView file, @Nullable PersonName name, Content content) {
        return of(occasion, medium, file.language(), file, name, content);
    }

    private Text of(
            Occasion occasion,
            Medium medium,
            Language language,
            CaseView file,
            @Nullable PersonName name,
            Content content) {
        Template template = templates.inForce(new Template.Key(occasion, medium, language));
        return of(template, language, values(occasion, language, file, name == null ? null : name.full(), content));
    }

    /** What a message tells, for a caller who reads Turkish; empty where that is what it says anyway. */
    Optional<Text> inTurkish(Message m, CaseView file, @Nullable PersonName name) {
        String content = m.content();
        return content == null || m.language() == Language.TR
                ? Optional.empty()
                : Optional.of(
                        of(m.occasion(), m.medium(), Language.TR, file, name, json.readValue(content, Content.class)));
    }

    /** What a message told, for another medium; the same text where what it told was not kept yet. */
    Text again(Message m, Medium medium, CaseView file, @Nullable PersonName name) {
        String content = m.content();
        return content == null
                ? new Text(m.subject(), m.body(), m.html())
                : of(m.occasion(), medium, file, name, json.readValue(content, Content.class));
    }

    /** As it is kept beside the message. */
    String written(Content content) {
        return json.writeValueAsString(content);
    }

    static Text of(Template template, Language language, Map<Variable, String> values) {
        Map<Variable, String> placed = language.isRightToLeft() ? Isolates.around(values) : values;
        String subject = template.subjectWith(placed);
        String body = template.bodyWith(placed);
        return new Text(subject, body, MailPage.of(subject, body, language));
    }

    /**
     * What the open places are filled with; those without a value are absent.
     *
     * @param name as the applicant is to be called; absent where nobody knows
     */
    Map<Variable, String> values(
            Occasion occasion, Language language, CaseView file, @Nullable String name, Content content) {
        Map<Variable, String> values = ours(language);
        values.put(Variable.NAME, name == null ? text(language, "name.unknown") : name);
        values.put(Variable.NUMBER, file.number());
        values.put(Variable.ABOUT, about(file, language));
        addContent(values, occasion, language, content);
        return values;
    }

    void addContent(Map<Variable, String> values, Occasion occasion, Language language, Content content) {
        values.put(Variable.WORDS, content.words().strip());
        LocalDate date = content.date();
        if (date != null) {
            values.put(Variable.DATE, day(date, language));
        }
        String authority = content.authority();
        if (authority != null) {
            values.put(Variable.AUTHORITY, authority);
        }
        addCode(values, occasion, content.code(), language);
    }

    private void addCode(Map<Variable, String> values, Occasion occasion, @Nullable String code, Language language) {
        if (code != null && occasion == Occasion.RESOLVED) {
            values.put(Variable.OUTCOME, text(language, "outcome." + code));
        }
        if (code != null && occasion == Occasion.NOT_EXAMINED) {
            values.put(Variable.REASON, text(language, "notExamined." + code));
            values.put(Variable.REMEDY, text(language, "notExamined." + code + ".complete"));
        }
    }

    /** What is the house's own, whoever is written to. */
    Map<Variable, String> ours(Language language) {
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        String page = language == Language.TR ? "" : "?lang=en";
        values.put(Variable.LINK, house.web() + "/yanit/" + Marks.ANSWER + page);
        values.put(Variable.TRACKING, house.web() + "/takip");
        values.put(Variable.CODE, Marks.CODE);
        values.put(Variable.HOUSE, house.name());
        values.put(Variable.PHONE, house.phone());
        return values;
    }

    private String about(CaseView file, Language language) {
        String subject = file.subject();
        return subject == null
                ? firstWords(file.text())
                : subjects.byCode(subject).map(s -> s.name(language)).orElse(subject);
    }

    /** Where it has no subject yet, the applicant's own words remind best. */
    private static String firstWords(String text) {
        String line = TurkishText.tidyLine(text);
        int end = line.length() <= FIRST_WORDS ? line.length() : Math.max(line.lastIndexOf(' ', FIRST_WORDS), 1);
        return "“" + line.substring(0, end) + (end < line.length() ? "…" : "") + "”";
    }

    /** The subject of several messages in one. */
    String together(Language language, int count) {
        return text(language, "together.subject", count);
    }

    String text(Language language, String key, @Nullable Object... args) {
        return messages.getMessage("feedback.text." + key, args, language.locale());
    }

    private String day(LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern(text(language, "date.format"), language.locale())
                .format(date);
    }
}
