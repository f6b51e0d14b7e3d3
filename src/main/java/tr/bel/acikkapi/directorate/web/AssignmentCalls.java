package tr.bel.acikkapi.directorate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.ActPages;
import tr.bel.acikkapi.coordination.ActPages.Call;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.directorate.AssignmentFiles;
import tr.bel.acikkapi.directorate.AssignmentView;
import tr.bel.acikkapi.directorate.DirectorateAct;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.staff.StaffMember;

/** The beginning and the end that all acts of a directorate have in common: only its own assignments exist for its people. */
@Component
class AssignmentCalls {

    private final CaseFiles files;
    private final AssignmentFiles assignments;
    private final ActPages pages;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /** Request and response are the current ones, whichever that is. */
    AssignmentCalls(
            CaseFiles files,
            AssignmentFiles assignments,
            ActPages pages,
            HttpServletRequest request,
            HttpServletResponse response) {
        this.files = files;
        this.assignments = assignments;
        this.pages = pages;
        this.request = request;
        this.response = response;
    }

    Call of(DirectorateAct act, String number, StaffMember who, Model model, @Nullable Object choices) {
        CaseView file = files.byNumber(number, who.sight()).orElseThrow(AssignmentCalls::unknown);
        AssignmentView mine = mine(file, who);
        Seen target = new Seen(mine.id(), mine.version());
        return new Call(act.sheet(file.number()), file, target, choices, who, request, response, model);
    }

    /** The empty form, or a word that it is too late or too early for the act. */
    String form(DirectorateAct act, Call call, Object form) {
        return act.mayBeDoneTo(mine(call.file(), call.who())) ? pages.form(call, form) : pages.notNow(call);
    }

    String answer(Call call, Attempt attempt, BindingResult typed, String field) {
        return pages.answer(call, attempt, typed, field);
    }

    static Actor actor(Call call) {
        return Actor.staff(call.who().username());
    }

    private AssignmentView mine(CaseView file, StaffMember who) {
        return assignments.latest(file.id(), who).orElseThrow(AssignmentCalls::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
