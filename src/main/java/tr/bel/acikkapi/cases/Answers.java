package tr.bel.acikkapi.cases;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.municipality.Answer;

/** What applicants said to the guided questions of their subjects. */
@Component
public class Answers {

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were asked; empty for most cases. */
    public List<Answer> of(long caseId) {
        return jdbc.sql("select * from cases.answer where case_id = :case order by place")
                .param("case", caseId)
                .query((rs, n) -> new Answer(
                        rs.getString("code"),
                        rs.getString("question_tr"),
                        rs.getString("question_en"),
                        rs.getString("value"),
                        rs.getString("text_tr"),
                        rs.getString("text_en")))
                .list();
    }

    /** In the transaction that opens the case. */
    void add(long caseId, List<Answer> answers) {
        int place = 1;
        for (Answer a : answers) {
            jdbc.sql("""
                insert into cases.answer (case_id, place, code, question_tr, question_en, value, text_tr, text_en)
                values (:case, :place, :code, :questionTr, :questionEn, :value, :textTr, :textEn)
                """)
                    .param("case", caseId)
                    .param("place", place++)
                    .param("code", a.code())
                    .param("questionTr", a.questionTr())
                    .param("questionEn", a.questionEn())
                    .param("value", a.value())
                    .param("textTr", a.textTr())
                    .param("textEn", a.textEn())
                    .update();
        }
    }
}
