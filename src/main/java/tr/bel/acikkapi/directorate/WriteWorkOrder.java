package tr.bel.acikkapi.directorate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.citizen.ApplicantCard;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.directorate.team.Teams;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Proof;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shell.QrCode;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** Gathers a work order for the paper that goes into the field. */
@Component
public class WriteWorkOrder {

    private final CaseFiles files;
    private final AssignmentFiles assignments;
    private final Applicants applicants;
    private final Teams teams;
    private final Colleagues colleagues;
    private final Subjects subjects;
    private final Neighbourhoods neighbourhoods;
    private final Names names;
    private final Municipality municipality;
    private final Clock clock;

    WriteWorkOrder(
            CaseFiles files,
            AssignmentFiles assignments,
            Applicants applicants,
            Teams teams,
            Colleagues colleagues,
            Subjects subjects,
            Neighbourhoods neighbourhoods,
            Names names,
            Municipality municipality,
            Clock clock) {
        this.files = files;
        this.assignments = assignments;
        this.applicants = applicants;
        this.teams = teams;
        this.colleagues = colleagues;
        this.subjects = subjects;
        this.neighbourhoods = neighbourhoods;
        this.names = names;
        this.municipality = municipality;
        this.clock = clock;
    }

    /** Empty where the case, or the assignment in it, is not to be seen. */
    public Optional<WorkOrder> of(String number, StaffMember reader) {
        return files.byNumber(number, reader.sight())
                .flatMap(file -> assignments.latest(file.id(), reader).map(a -> order(file, a, reader)));
    }

    /** What was said, without what tells who said it. */
    public String words(CaseView file) {
        return Redacted.words(file.text(), name(file.applicantId()));
    }

    private @Nullable String name(@Nullable Long applicant) {
        return Optional.ofNullable(applicant)
                .flatMap(applicants::card)
                .map(ApplicantCard::name)
                .orElse(null);
    }

    private WorkOrder order(CaseView file, AssignmentView a, StaffMember reader) {
        String subject = names.subject(file.subject());
        String directorate = names.directorate(a.directorate());
        return new WorkOrder(
                municipality.name(),
                directorate == null ? a.directorate() : directorate,
                file.number(),
                subject == null ? "" : subject,
                words(file),
                a.note(),
                a.plan(),
                file.place(),
                names.neighbourhood(file.neighbourhood()),
                a.plannedFor(),
                files.workDueAt(file.id()).orElse(null),
                hands(a),
                Optional.ofNullable(file.subject())
                        .flatMap(subjects::byCode)
                        .map(Subject::proof)
                        .orElse(Proof.NONE)
                        .name(),
                neighbourhoods
                        .sketch(file.neighbourhood(), file.place().at().orElse(null))
                        .orElse(null),
                QrCode.of(municipality.web() + InboxDesk.ADDRESS + "?secili=" + file.number()),
                clock.instant(),
                reader.displayName());
    }

    /** The team with its people, or the one who has it. */
    private List<String> hands(AssignmentView a) {
        List<String> hands = new ArrayList<>();
        Long team = a.teamId();
        if (team != null) {
            teams.byId(team, a.directorate()).ifPresent(t -> {
                hands.add(t.name());
                t.members().forEach(m -> hands.add(colleagues.displayName(m)));
            });
        }
        String person = a.assignee();
        if (person != null && !hands.contains(colleagues.displayName(person))) {
            hands.add(colleagues.displayName(person));
        }
        return hands;
    }
}
