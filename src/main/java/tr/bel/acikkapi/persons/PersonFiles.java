package tr.bel.acikkapi.persons;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.Discretion;
import tr.bel.acikkapi.citizen.ApplicantCard;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Persons;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** Reading persons. A record that has only cases that the reader may not know to be theirs does not exist for that reader. */
@Component
class PersonFiles {

    private final Persons persons;
    private final Applicants applicants;
    private final JdbcClient jdbc;

    PersonFiles(Persons persons, Applicants applicants, JdbcClient jdbc) {
        this.persons = persons;
        this.applicants = applicants;
        this.jdbc = jdbc;
    }

    /**
     * A person as one reader may know them.
     *
     * @param members their applicants, the oldest first, as far as this reader may know them
     * @param card masked, of the latest applicant who gave a name
     * @param cases how many the reader may know
     * @param open how many of these are not ended
     */
    record Person(SortedSet<Long> members, ApplicantCard card, long cases, long open) {

        /** The oldest applicant that the reader may know: what stands in addresses. */
        public long id() {
            return members.first();
        }

        public int records() {
            return members.size();
        }
    }

    private record Count(long known, long open) {}

    /** Whether somebody may see persons and say who is who: those who take applications, and coordination. */
    static boolean mayJudge(StaffMember reader) {
        return reader.may(Permission.COORDINATE) || reader.may(Permission.TAKE_APPLICATIONS);
    }

    /** The person of this applicant. */
    Optional<Person> of(long applicantId, StaffMember reader) {
        if (!mayJudge(reader) || applicants.card(applicantId).isEmpty()) {
            return Optional.empty();
        }
        SortedSet<Long> shown = visible(persons.members(applicantId), reader);
        if (!shown.contains(applicantId)) {
            return Optional.empty();
        }
        Count count = count(applicantId, reader);
        return Optional.of(new Person(shown, face(shown), count.known(), count.open()));
    }

    /** Those of them that have no cases at all, or one that the reader may know to be theirs. */
    SortedSet<Long> visible(Collection<Long> applicantIds, StaffMember reader) {
        CaseFiles.Scope scope = CaseFiles.Scope.of(reader.sight());
        return new TreeSet<>(jdbc.sql("select a.id from citizen.applicant a where a.id in (:ids) and ("
                        + "not exists (select 1 from cases.case_file c where c.applicant_id = a.id)"
                        + " or exists (select 1 from cases.case_file c where c.applicant_id = a.id and "
                        + Discretion.SQL + " and " + scope.where() + "))")
                .param("ids", applicantIds)
                .param(Discretion.PARAM, Discretion.knowsAll(reader))
                .params(scope.params())
                .query(Long.class)
                .list());
    }

    /** Their applicants, masked, the oldest first. */
    List<ApplicantCard> records(SortedSet<Long> members) {
        return members.stream().map(applicants::card).flatMap(Optional::stream).toList();
    }

    private ApplicantCard face(SortedSet<Long> members) {
        return records(members).stream()
                .max(Comparator.comparing((ApplicantCard c) -> c.name() != null).thenComparingLong(ApplicantCard::id))
                .orElseThrow();
    }

    private Count count(long applicantId, StaffMember reader) {
        CaseFiles.Scope scope = CaseFiles.Scope.of(reader.sight());
        return jdbc.sql("select count(*) as known, count(*) filter (where c.ended_at is null) as open"
                        + " from cases.case_file c where c.applicant_id in"
                        + " (select s.id from citizen.same_person(:applicant) s(id)) and " + Discretion.SQL + " and "
                        + scope.where())
                .param("applicant", applicantId)
                .param(Discretion.PARAM, Discretion.knowsAll(reader))
                .params(scope.params())
                .query(Count.class)
                .single();
    }
}
