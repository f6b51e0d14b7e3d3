package tr.bel.acikkapi.municipality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tr.bel.acikkapi.municipality.Question.Choice;
import tr.bel.acikkapi.shared.TurkishText;

/** Reads {@code questions.csv}. The choices of a question stand in one cell: {@code kod=Türkçe=English | kod=Türkçe}. */
final class QuestionFile {

    private static final Column SUBJECT = Column.code("subject", "konu", "konu kodu");
    private static final Column CODE = Column.code("code", "kod", "soru kodu");
    private static final Column TYPE = Column.code("type", "tür", "soru türü");
    private static final Column TEXT_TR = Column.name("text_tr", "soru", "metin", "text");
    private static final Column TEXT_EN = Column.name("text_en", "soru_en", "ingilizce");
    private static final Column HINT_TR = Column.text("hint_tr", "açıklama", "ipucu", "hint");
    private static final Column HINT_EN = Column.text("hint_en", "açıklama_en", "ipucu_en");
    private static final Column REQUIRED = Column.code("required", "zorunlu");
    private static final Column CHOICES = Column.text("choices", "seçenekler");
    private static final Column SORT = Column.code("sort", "sıra", "sıra no");

    private static final Map<String, Question.Type> TYPES = Map.ofEntries(
            Map.entry("metin", Question.Type.TEXT),
            Map.entry("yazi", Question.Type.TEXT),
            Map.entry("sayi", Question.Type.NUMBER),
            Map.entry("secim", Question.Type.CHOICE),
            Map.entry("tek secim", Question.Type.CHOICE),
            Map.entry("coklu secim", Question.Type.CHOICES),
            Map.entry("tarih", Question.Type.DATE),
            Map.entry("fotograf", Question.Type.PHOTO),
            Map.entry("yer", Question.Type.PLACE));

    private QuestionFile() {}

    /** @param subjects codes that a question may belong to */
    static List<Question> read(SourceFile file, Set<String> subjects, Problems problems) {
        List<Question> read = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Map<String, Integer> places = new HashMap<>();
        List<Column> welcome = List.of(TEXT_EN, HINT_TR, HINT_EN, REQUIRED, CHOICES, SORT);
        for (TableRow row : new TableFile(file, List.of(SUBJECT, CODE, TYPE, TEXT_TR), welcome, problems).rows()) {
            String subject = row.required(SUBJECT);
            if (!subject.isEmpty() && !subjects.contains(subject)) {
                row.fault(SUBJECT, "unknownReference", subject);
            }
            Question.Type type = type(row);
            Question question = read(row, subject, type, places.merge(subject, 10, Integer::sum));
            String unique = type.hasField() ? question.code() : "the " + type;
            if (!question.code().isEmpty() && !codes.add(subject + " " + unique)) {
                row.fault(type.hasField() ? CODE : TYPE, "duplicate", question.code());
            }
            if (row.isWhole()) {
                read.add(question);
            }
        }
        return read;
    }

    private static Question read(TableRow row, String subject, Question.Type type, int usualPlace) {
        String textTr = row.required(TEXT_TR);
        String textEn = row.optional(TEXT_EN);
        String hintTr = row.optional(HINT_TR);
        String hintEn = row.optional(HINT_EN);
        Integer sort = row.number(SORT, 0);
        return new Question(
                subject,
                row.code(CODE),
                type,
                textTr,
                textEn == null ? textTr : textEn,
                hintTr == null ? "" : hintTr,
                hintEn != null ? hintEn : hintTr == null ? "" : hintTr,
                row.yes(REQUIRED, false),
                choices(row, type),
                sort == null ? usualPlace : sort);
    }

    private static Question.Type type(TableRow row) {
        String value = row.required(TYPE);
        Question.Type turkish = TYPES.get(TurkishText.fold(value));
        if (turkish != null || value.isEmpty()) {
            return turkish == null ? Question.Type.TEXT : turkish;
        }
        for (Question.Type type : Question.Type.values()) {
            if (type.name().equals(value.toUpperCase(Locale.ROOT))) {
                return type;
            }
        }
        row.fault(TYPE, "unknownQuestionType", value);
        return Question.Type.TEXT;
    }

    private static List<Choice> choices(TableRow row, Question.Type type) {
        boolean wanted = type == Question.Type.CHOICE || type == Question.Type.CHOICES;
        String cell = row.optional(CHOICES);
        if (cell == null) {
            if (wanted) {
                row.fault(CHOICES, "choicesMissing");
            }
            return List.of();
        }
        if (!wanted) {
            row.fault(CHOICES, "choicesOfNone", cell);
            return List.of();
        }
        try {
            List<Choice> choices = Choices.parse(cell);
            if (choices.size() < 2 || choices.size() > Choices.MOST) {
                row.fault(CHOICES, "choicesCount", Choices.MOST, choices.size());
            }
            return choices;
        } catch (Choices.BadChoice e) {
            row.fault(CHOICES, "badChoice", String.valueOf(e.getMessage()));
            return List.of();
        }
    }
}
