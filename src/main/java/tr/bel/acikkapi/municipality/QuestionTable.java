package tr.bel.acikkapi.municipality;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The guided questions of all subjects. */
@Repository
class QuestionTable {

    private final JdbcClient jdbc;

    QuestionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Question> all() {
        return jdbc.sql("select * from municipality.question order by subject, sort, code")
                .query((rs, n) -> new Question(
                        rs.getString("subject"),
                        rs.getString("code"),
                        Question.Type.valueOf(rs.getString("type")),
                        rs.getString("text_tr"),
                        rs.getString("text_en"),
                        rs.getString("hint_tr"),
                        rs.getString("hint_en"),
                        rs.getBoolean("required"),
                        Choices.read(rs.getString("choices")),
                        rs.getInt("sort")))
                .list();
    }

    /** A subject that the file speaks of has its questions replaced whole: nothing points at a question, answers keep it as asked. */
    void store(List<Question> questions, Missing missing) {
        if (questions.isEmpty()) {
            return;
        }
        List<String> subjects =
                questions.stream().map(Question::subject).distinct().toList();
        jdbc.sql("delete from municipality.question where :all or subject in (:subjects)")
                .param("all", missing == Missing.DEACTIVATE)
                .param("subjects", subjects)
                .update();
        questions.forEach(this::insert);
    }

    private void insert(Question q) {
        jdbc.sql("""
            insert into municipality.question (subject, code, type, text_tr, text_en, hint_tr, hint_en, required, choices, sort)
            values (:subject, :code, :type, :textTr, :textEn, :hintTr, :hintEn, :required, :choices, :sort)
            """)
                .param("subject", q.subject())
                .param("code", q.code())
                .param("type", q.type().name())
                .param("textTr", q.textTr())
                .param("textEn", q.textEn())
                .param("hintTr", q.hintTr())
                .param("hintEn", q.hintEn())
                .param("required", q.required())
                .param("choices", Choices.write(q.choices()))
                .param("sort", q.sort())
                .update();
    }
}
