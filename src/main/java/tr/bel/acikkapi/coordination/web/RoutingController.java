package tr.bel.acikkapi.coordination.web;

import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tr.bel.acikkapi.coordination.ActPages.Call;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.coordination.web.Choices.RouteChoices;
import tr.bel.acikkapi.staff.StaffMember;

/** A case is sent to directorates; where it has no subject yet, it is given one in the same step. */
@Controller
@RequestMapping(Desk.ADDRESS + "/{number}/sevk")
class RoutingController {

    private final Calls calls;
    private final Choices choices;
    private final Routing routing;

    RoutingController(Calls calls, Choices choices, Routing routing) {
        this.calls = calls;
        this.choices = choices;
        this.routing = routing;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(CoordinationAct.ROUTE, number, who, model, choices::route);
        RouteChoices offered = (RouteChoices) Objects.requireNonNull(call.choices());
        return calls.form(call, routing, () -> choices.routeForm(call.file(), offered));
    }

    @PostMapping
    String route(
            @PathVariable String number,
            @ModelAttribute("form") RouteForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(CoordinationAct.ROUTE, number, who, model, choices::route);
        return calls.answer(call, routing, form, typed, "directorate");
    }
}
