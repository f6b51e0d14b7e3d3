package tr.bel.acikkapi.coordination.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseEvent;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Takes down what was suggested and what was decided, in the transaction of the decision. Where the decision is mended later, the first
 * suggestions stand and are judged by the last decision.
 */
@Component
class RecordOutcomes {

    private final LearnedSubjects learned;
    private final Models models;
    private final CaseFiles files;
    private final JdbcClient jdbc;

    RecordOutcomes(LearnedSubjects learned, Models models, CaseFiles files, JdbcClient jdbc) {
        this.learned = learned;
        this.models = models;
        this.files = files;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseEvent.CaseClassified decision) {
        if (decision.actor().kind() == Actor.Kind.STAFF && !mended(decision)) {
            models.active()
                    .ifPresent(model -> files.byId(decision.caseId()).ifPresent(file -> record(decision, model, file)));
        }
    }

    private boolean mended(CaseEvent.CaseClassified decision) {
        return jdbc.sql("""
            update learning.outcome set chosen = :chosen, decided_by = :by, decided_at = :at,
                rank = case :chosen when first then 1 when second then 2 when third then 3 end
            where case_id = :case
            """)
                        .param("case", decision.caseId())
                        .param("chosen", decision.subject())
                        .param("by", by(decision))
                        .param("at", SqlTime.of(decision.happenedAt()))
                        .update()
                > 0;
    }

    private void record(CaseEvent.CaseClassified decision, Models.Model model, CaseView file) {
        List<SubjectSuggestion> suggested = learned.suggest(model.classifier(), file.text(), file.neighbourhood());
        int rank = suggested.stream().map(SubjectSuggestion::code).toList().indexOf(decision.subject()) + 1;
        jdbc.sql("""
            insert into learning.outcome (case_id, model_id, first, first_confidence, second, second_confidence,
                third, third_confidence, chosen, rank, decided_by, decided_at)
            select :case, m.id, :first, :firstConfidence::real, :second, :secondConfidence::real,
                :third, :thirdConfidence::real, :chosen, :rank::smallint, :by, :at
            from learning.model m where m.id = :model
            """)
                .param("case", decision.caseId())
                .param("model", model.id())
                .param("first", code(suggested, 0))
                .param("firstConfidence", confidence(suggested, 0))
                .param("second", code(suggested, 1))
                .param("secondConfidence", confidence(suggested, 1))
                .param("third", code(suggested, 2))
                .param("thirdConfidence", confidence(suggested, 2))
                .param("chosen", decision.subject())
                .param("rank", rank == 0 ? null : rank)
                .param("by", by(decision))
                .param("at", SqlTime.of(decision.happenedAt()))
                .update();
    }

    private static String by(CaseEvent.CaseClassified decision) {
        return String.valueOf(decision.actor().ref());
    }

    private static @Nullable String code(List<SubjectSuggestion> suggested, int at) {
        return at < suggested.size() ? suggested.get(at).code() : null;
    }

    private static @Nullable Double confidence(List<SubjectSuggestion> suggested, int at) {
        return at < suggested.size() ? suggested.get(at).confidence() : null;
    }
}
