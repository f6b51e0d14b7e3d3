package tr.bel.acikkapi.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.ApplicantCard;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** Gathers the page of a case for one reader; shown by {@code cases/CaseFragment :: pane(view)}, here and beside the triage queue. */
@Component
public class CasePages {

    private static final int OTHER_CASES = 5;

    private final CaseFiles files;
    private final Applicants applicants;
    private final Answers answers;
    private final Attachments attachments;
    private final WriteComment comments;
    private final Colleagues colleagues;
    private final HistoryLines history;
    private final ClockCards clocks;
    private final List<CasePanel> panels;
    private final List<CaseActs> acts;

    CasePages(
            CaseFiles files,
            Applicants applicants,
            Answers answers,
            Attachments attachments,
            WriteComment comments,
            Colleagues colleagues,
            HistoryLines history,
            ClockCards clocks,
            List<CasePanel> panels,
            List<CaseActs> acts) {
        this.files = files;
        this.applicants = applicants;
        this.answers = answers;
        this.attachments = attachments;
        this.comments = comments;
        this.colleagues = colleagues;
        this.history = history;
        this.clocks = clocks;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(CasePanel::order))
                .toList();
        this.acts = acts;
    }

    /** Who may look behind the mask: of a hidden identity, coordination alone. */
    public static boolean mayReveal(CaseView file, StaffMember reader) {
        return file.applicantId() != null
                && reader.may(Permission.REVEAL_IDENTITY)
                && Discretion.knows(reader, file.identityHidden());
    }

    private List<CasePageView.CommentLine> comments(long caseId) {
        List<WriteComment.Comment> all = comments.of(caseId);
        Map<String, String> who = colleagues.displayNames(
                all.stream().map(WriteComment.Comment::author).toList());
        return all.stream()
                .map(c -> new CasePageView.CommentLine(who.getOrDefault(c.author(), c.author()), c))
                .toList();
    }

    public CasePageView page(CaseView file, StaffMember reader, @Nullable ApplicantDetails revealed) {
        return new CasePageView(
                file,
                clocks.of(file),
                history.of(file.id()),
                answers.of(file.id()),
                attachments.ofCase(file.id()),
                comments(file.id()),
                panels.stream().flatMap(p -> p.on(file, reader).stream()).toList(),
                acts.stream()
                        .flatMap(a -> a.on(file, reader).stream())
                        .sorted(Comparator.comparingInt(CaseActs.Act::order))
                        .toList(),
                card(file, reader).orElse(null),
                revealed,
                mayReveal(file, reader),
                reader.may(Permission.COMMENT),
                otherCases(file, reader),
                Optional.ofNullable(file.followUpOf())
                        .flatMap(id -> files.byId(id, reader.sight()))
                        .filter(earlier -> mayLead(file, earlier.identityHidden(), reader))
                        .map(CaseView::number)
                        .orElse(null),
                files.followUpsOf(file.id(), reader.sight()).stream()
                        .filter(later -> mayLead(file, later.identityHidden(), reader))
                        .toList());
    }

    /** Between cases of one applicant: who may know the name on only one of them would know it on both. */
    private static boolean mayLead(CaseView file, boolean otherHidden, StaffMember reader) {
        return file.identityHidden() == otherHidden || Discretion.knowsAll(reader);
    }

    private Optional<ApplicantCard> card(CaseView file, StaffMember reader) {
        return Discretion.knows(reader, file.identityHidden())
                ? Optional.ofNullable(file.applicantId()).flatMap(applicants::card)
                : Optional.empty();
    }

    private List<CaseRow> otherCases(CaseView file, StaffMember reader) {
        Long applicant = file.applicantId();
        if (applicant == null || !Discretion.knows(reader, file.identityHidden())) {
            return List.of();
        }
        return files.ofPerson(applicant, reader, OTHER_CASES + 1).stream()
                .filter(r -> r.id() != file.id())
                .limit(OTHER_CASES)
                .toList();
    }
}
