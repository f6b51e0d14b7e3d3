package tr.bel.acikkapi.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.TrackingCode;
import tr.bel.acikkapi.staff.Sight;
import tr.bel.acikkapi.staff.StaffMember;

/** Reading case files. What is not in somebody's sight does not exist for them. */
@Component
public class CaseFiles {

    private final JdbcClient jdbc;

    CaseFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The case of this number, if it is in sight. */
    public Optional<CaseView> byNumber(String number, Sight sight) {
        Scope scope = Scope.of(sight);
        return jdbc.sql("select c.* from cases.case_file c where c.number = :number and " + scope.where())
                .param("number", number)
                .params(scope.params())
                .query(CaseView.class)
                .optional();
    }

    /** The case of this id, whoever asks: for rooms that act for the house, not for a person. */
    public Optional<CaseView> byId(long id) {
        return jdbc.sql("select c.* from cases.case_file c where c.id = :id")
                .param("id", id)
                .query(CaseView.class)
                .optional();
    }

    /** The case of this id, if it is in sight. */
    public Optional<CaseView> byId(long id, Sight sight) {
        Scope scope = Scope.of(sight);
        return jdbc.sql("select c.* from cases.case_file c where c.id = :id and " + scope.where())
                .param("id", id)
                .params(scope.params())
                .query(CaseView.class)
                .optional();
    }

    /** The case of this number and tracking code: what an applicant may see. Guessing is throttled by the caller. */
    public Optional<CaseView> byTrackingCode(String number, TrackingCode code) {
        return jdbc.sql("select c.* from cases.case_file c where c.number = :number and c.tracking_code = :code")
                .param("number", number)
                .param("code", code.value())
                .query(CaseView.class)
                .optional();
    }

    /** The code that the applicant was given; for receipts and messages to the applicant. */
    public TrackingCode trackingCode(long caseId) {
        return jdbc.sql("select tracking_code from cases.case_file where id = :id")
                .param("id", caseId)
                .query((rs, row) -> new TrackingCode(rs.getString(1)))
                .single();
    }

    /** When the internal work of a case is due; empty where that clock does not run. */
    public Optional<Instant> workDueAt(long caseId) {
        return jdbc.sql("select work_due_at from cases.case_file where id = :id and work_due_at is not null")
                .param("id", caseId)
                .query((rs, row) -> rs.getTimestamp(1).toInstant())
                .optional();
    }

    /** The latest cases of a person, newest first; none of which this reader may not know that they are that person's. */
    public List<CaseRow> ofPerson(long applicantId, StaffMember reader, int limit) {
        return ofPerson(applicantId, reader, Optional.empty(), limit);
    }

    /**
     * The cases of a person, newest first; none of which this reader may not know that they are that person's.
     *
     * @param applicantId any applicant of the person
     * @param before only cases with a smaller id: the keyset of the next page
     */
    public List<CaseRow> ofPerson(long applicantId, StaffMember reader, Optional<Long> before, int limit) {
        Scope scope = Scope.of(reader.sight());
        return jdbc.sql("select " + CaseRow.COLUMNS + " from cases.case_file c"
                        + " where c.applicant_id in (select s.id from citizen.same_person(:applicant) s(id)) and "
                        + Discretion.SQL + " and " + scope.where()
                        + " and c.id < :before order by c.id desc limit :limit")
                .param("applicant", applicantId)
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("limit", limit)
                .param(Discretion.PARAM, Discretion.knowsAll(reader))
                .params(scope.params())
                .query(CaseRow.class)
                .list();
    }

    /**
     * The cases of applicants who look at their own, newest first.
     *
     * @param before only cases with a smaller id: the keyset of the next page
     */
    public List<CaseRow> ofApplicants(List<Long> applicants, Optional<Long> before, int limit) {
        return applicants.isEmpty()
                ? List.of()
                : jdbc.sql("select " + CaseRow.COLUMNS + " from cases.case_file c where c.applicant_id in"
                                + " (:applicants) and c.id < :before order by c.id desc"
                                + " limit :limit")
                        .param("applicants", applicants)
                        .param("before", before.orElse(Long.MAX_VALUE))
                        .param("limit", limit)
                        .query(CaseRow.class)
                        .list();
    }

    /** The cases that were opened in a conversation, in order. */
    public List<CaseRow> ofContact(long contactId) {
        return jdbc.sql("select " + CaseRow.COLUMNS
                        + " from cases.case_file c where c.contact_id = :contact order by c.id")
                .param("contact", contactId)
                .query(CaseRow.class)
                .list();
    }

    /** The cases that continue this one and are in sight. */
    public List<CaseRow> followUpsOf(long caseId, Sight sight) {
        Scope scope = Scope.of(sight);
        return jdbc.sql("select " + CaseRow.COLUMNS + " from cases.case_file c where c.follow_up_of = :case and "
                        + scope.where() + " order by c.id")
                .param("case", caseId)
                .params(scope.params())
                .query(CaseRow.class)
                .list();
    }

    /**
     * Somebody's sight as a condition on {@code cases.case_file c}.
     *
     * @param where SQL with named parameters
     */
    public record Scope(String where, Map<String, Object> params) {

        public Scope {
            params = Map.copyOf(params);
        }

        public static Scope of(Sight sight) {
            return switch (sight) {
                case Sight.All() -> new Scope("true", Map.of());
                case Sight.OfDirectorate(String directorate) -> new Scope("""
                    exists (select 1 from cases.concerned_directorate d
                        where d.case_id = c.id and d.directorate = :sightDirectorate)\
                    """, Map.of("sightDirectorate", directorate));
                case Sight.OfDoors(var doors) ->
                    new Scope("c.door in (:sightDoors)", Map.of("sightDoors", List.copyOf(doors)));
                case Sight.Nothing() -> new Scope("false", Map.of());
            };
        }
    }
}
