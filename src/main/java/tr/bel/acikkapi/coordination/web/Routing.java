package tr.bel.acikkapi.coordination.web;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.RouteCase;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.coordination.later.DeferrableAct;
import tr.bel.acikkapi.shared.Actor;

/** Sends a case to directorates. */
@Component
class Routing implements DeferrableAct<RouteForm> {

    private final Choices choices;
    private final RouteCase route;

    Routing(Choices choices, RouteCase route) {
        this.choices = choices;
        this.route = route;
    }

    @Override
    public CoordinationAct act() {
        return CoordinationAct.ROUTE;
    }

    @Override
    public Class<RouteForm> form() {
        return RouteForm.class;
    }

    @Override
    public Attempt carryOut(CaseView file, Seen seen, RouteForm form, Actor actor) {
        SubjectForm subject = form.about();
        String about = choices.chosen(subject);
        if (file.status() == Status.RECEIVED) {
            return route.classifyAndRoute(seen, about, subject.chosenKind(), form.route(choices.usual(about)), actor);
        }
        // A form that was opened before the case had a subject carries one; the case's own goes before.
        String known = file.subject();
        return route.route(seen, form.route(choices.usual(known == null ? "" : known)), actor);
    }

    @Override
    public String words(RouteForm form) {
        return form.note();
    }
}
