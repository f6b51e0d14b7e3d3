package tr.bel.acikkapi.coordination.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
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
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.staff.StaffMember;

/** The beginning and the end that all acts of coordination have in common. */
@Component
class Calls {

    private final CaseFiles files;
    private final ActPages pages;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /** Request and response are the current ones, whichever that is. */
    Calls(CaseFiles files, ActPages pages, HttpServletRequest request, HttpServletResponse response) {
        this.files = files;
        this.pages = pages;
        this.request = request;
        this.response = response;
    }

    Call of(CoordinationAct act, String number, StaffMember who, Model model) {
        return of(act, number, who, model, file -> null);
    }

    /** With what can be chosen in the form. */
    Call of(
            CoordinationAct act,
            String number,
            StaffMember who,
            Model model,
            Function<CaseView, @Nullable Object> choices) {
        CaseView file = files.byNumber(number, who.sight())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Call(
                act.sheet(file),
                file,
                new Seen(file.id(), file.version()),
                choices.apply(file),
                who,
                request,
                response,
                model);
    }

    /** The empty form, or a word that it is too late or too early for the act. */
    String form(CoordinationAct act, Call call, Object form) {
        return act.mayBeDoneTo(call.file()) ? pages.form(call, form) : pages.notNow(call);
    }

    String answer(Call call, Attempt attempt, BindingResult typed, String field) {
        return pages.answer(call, attempt, typed, field);
    }

    static Actor actor(Call call) {
        return Actor.staff(call.who().username());
    }
}
