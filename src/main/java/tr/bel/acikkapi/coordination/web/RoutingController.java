package tr.bel.acikkapi.coordination.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.coordination.ActPages.Call;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.coordination.RouteCase;
import tr.bel.acikkapi.staff.StaffMember;

/** A case is sent to directorates; where it has no subject yet, it is given one in the same step. */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number}/sevk")
class RoutingController {

    private final Calls calls;
    private final Choices choices;
    private final RouteCase route;

    RoutingController(Calls calls, Choices choices, RouteCase route) {
        this.calls = calls;
        this.choices = choices;
        this.route = route;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(CoordinationAct.ROUTE, number, who, model, choices::route);
        return calls.form(CoordinationAct.ROUTE, call, choices.routeForm(call.file()));
    }

    @PostMapping
    String route(
            @PathVariable String number,
            @ModelAttribute("form") RouteForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.ROUTE, number, who, model, choices::route);
        return calls.answer(call, attempt(call, form), typed, "directorate");
    }

    /** A form that was opened before the case had a subject carries one; what the case has become is found out by the attempt. */
    private Attempt attempt(Call call, RouteForm form) {
        String about = choices.chosen(form.about());
        if (call.file().status() != Status.RECEIVED) {
            String known = call.file().subject();
            return route.route(call.seen(), form.route(choices.usual(known == null ? "" : known)), Calls.actor(call));
        }
        return route.classifyAndRoute(
                call.seen(), about, form.about().chosenKind(), form.route(choices.usual(about)), Calls.actor(call));
    }
}
