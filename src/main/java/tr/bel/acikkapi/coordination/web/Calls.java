package tr.bel.acikkapi.coordination.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.FreshEyes;
import tr.bel.acikkapi.coordination.ActPages;
import tr.bel.acikkapi.coordination.ActPages.Call;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.coordination.later.ActLater;
import tr.bel.acikkapi.coordination.later.ActLater.Deferral;
import tr.bel.acikkapi.coordination.later.ActLater.Waiting;
import tr.bel.acikkapi.coordination.later.DeferrableAct;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** The beginning and the end that all acts of coordination have in common. */
@Component
class Calls {

    private final CaseFiles files;
    private final FreshEyes eyes;
    private final ActPages pages;
    private final ActLater later;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /** Request and response are the current ones, whichever that is. */
    Calls(
            CaseFiles files,
            FreshEyes eyes,
            ActPages pages,
            ActLater later,
            HttpServletRequest request,
            HttpServletResponse response) {
        this.eyes = eyes;
        this.files = files;
        this.pages = pages;
        this.later = later;
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
        CaseView found = find(number, who);
        boolean sends = !HttpMethod.GET.matches(request.getMethod());
        CaseView file = later.settle(found, who, sends) ? find(number, who) : found;
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

    private CaseView find(String number, StaffMember who) {
        return files.byNumber(number, who.sight()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The form as {@code empty} begins it, or as it was when its act was taken back. */
    <F> String form(Call call, DeferrableAct<F> act, Supplier<F> empty) {
        return form(act.act(), call, later.draft(act, call.file(), call.who()).orElseGet(empty));
    }

    /** The empty form, or a word that it is too late or too early for the act. */
    String form(CoordinationAct act, Call call, Object form) {
        if (!act.mayBeDoneTo(call.file())) {
            return pages.notNow(call);
        }
        return act.concludes()
                ? eyes.refuse(call.file().id(), call.who().username())
                        .map(why -> pages.notByYou(call, why))
                        .orElseGet(() -> pages.form(call, form))
                : pages.form(call, form);
    }

    String answer(Call call, Attempt attempt, BindingResult typed, String field) {
        return pages.answer(call, attempt, typed, field);
    }

    /** Says that it is done, and offers to take it back as long as that is possible. */
    <F> String answer(Call call, DeferrableAct<F> act, F form, BindingResult typed, String field) {
        Deferral deferral = later.attempt(act, call.file(), call.seen(), form, call.who());
        Waiting waiting = deferral.waiting();
        if (waiting == null) {
            return pages.answer(call, deferral.attempt(), typed, field);
        }
        String address = Desk.ADDRESS + "/" + call.file().number() + "/geri-al/" + waiting.id();
        return pages.offer(
                call,
                new Flash.Offer("coordination.later.takeBack", address, waiting.until()),
                ActLater.moves(act.act(), call.file()));
    }

    static Actor actor(Call call) {
        return Actor.staff(call.who().username());
    }
}
