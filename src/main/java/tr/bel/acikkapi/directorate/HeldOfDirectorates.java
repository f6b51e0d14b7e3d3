package tr.bel.acikkapi.directorate;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.HeldData;
import tr.bel.acikkapi.citizen.HeldRecord;

/** To which contractors their words were passed on; what the house wrote down at work, which an erasure takes along. */
@Component
class HeldOfDirectorates implements HeldData {

    private static final String OF_THEM = """
        assignment_id in (select a.id from directorate.assignment a join cases.case_file c on c.id = a.case_id
            where c.applicant_id in (:mine))
        """;

    private final JdbcClient jdbc;

    HeldOfDirectorates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String number, String firm, Instant at, String words) {}

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<HeldRecord> of(SortedSet<Long> applicants) {
        return jdbc.sql("""
            select c.number, r.firm, l.issued_at as at, l.words
            from directorate.contractor_link l join directorate.contractor r on r.id = l.contractor_id
                join directorate.assignment a on a.id = l.assignment_id join cases.case_file c on c.id = a.case_id
            where c.applicant_id in (:mine) order by l.id
            """).param("mine", applicants).query(Row.class).list().stream()
                .map(r -> HeldRecord.of("directorate.held.passedOn")
                        .words("directorate.held.number", r.number())
                        .words("directorate.held.firm", r.firm())
                        .moment("directorate.held.at", r.at())
                        .words("directorate.held.words", r.words())
                        .build())
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(SortedSet<Long> applicants) {
        jdbc.sql("""
            update directorate.contractor_link set words = '—', done_words = case when done_words is null then null else '—' end,
                refused_because = case when refused_because is null then null else '—' end where
            """ + OF_THEM).param("mine", applicants).update();
        return jdbc.sql("""
            update directorate.assignment set version = version + 1, note = null, plan = case when plan is null then null else '—' end,
                outcome_explanation = case when outcome_explanation is null then null else '—' end,
                given_back_because = case when given_back_because is null then null else '—' end
            where case_id in (select id from cases.case_file where applicant_id in (:mine))
            """).param("mine", applicants).update();
    }
}
