package tr.bel.acikkapi.performance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many were asked the closing question and what they answered, exactly. */
@Component
class AnswerTallies {

    private final JdbcClient jdbc;

    AnswerTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what is counted. */
    enum AnswersBy {
        TOWN,
        MEDIUM,
        SUBJECT,
        DIRECTORATE
    }

    /**
     * One number of conclusions.
     *
     * @param month in which the question reached them
     * @param code of a medium, a subject or a directorate; empty for the town, and for what is in no row of its own
     * @param asked whom the question reached: answered, silent, waiting and overtaken together
     * @param silent closed without an answer
     * @param waiting may still answer
     * @param overtaken reopened by the house before they answered
     * @param unasked answered without having been reached; in no rate
     * @param graded answered at least one of the two questions
     * @param resultGood four or five of five
     */
    record Tally(
            LocalDate month,
            AnswersBy by,
            String code,
            long asked,
            long answered,
            long silent,
            long waiting,
            long overtaken,
            long unasked,
            long graded,
            long resultGiven,
            long resultGood,
            long treatmentGiven,
            long treatmentGood) {

        static final Tally NONE = new Tally(LocalDate.EPOCH, AnswersBy.TOWN, "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        Tally plus(Tally more) {
            return new Tally(
                    more.month,
                    more.by,
                    more.code,
                    asked + more.asked,
                    answered + more.answered,
                    silent + more.silent,
                    waiting + more.waiting,
                    overtaken + more.overtaken,
                    unasked + more.unasked,
                    graded + more.graded,
                    resultGiven + more.resultGiven,
                    resultGood + more.resultGood,
                    treatmentGiven + more.treatmentGiven,
                    treatmentGood + more.treatmentGood);
        }
    }

    /** Of these months, both included. */
    List<Tally> between(YearMonth first, YearMonth last) {
        return jdbc.sql("select * from performance.answer_tally where month between :first and :last order by month,"
                        + " by, code")
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .query(Tally.class)
                .list();
    }
}
