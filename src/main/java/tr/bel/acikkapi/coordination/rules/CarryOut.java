package tr.bel.acikkapi.coordination.rules;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.ClassifyCase;
import tr.bel.acikkapi.coordination.EndCase;
import tr.bel.acikkapi.coordination.HideIdentity;
import tr.bel.acikkapi.coordination.MendCase;
import tr.bel.acikkapi.coordination.Rehearsal;
import tr.bel.acikkapi.coordination.RouteCase;
import tr.bel.acikkapi.coordination.RouteCase.Route;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.shared.Actor;

/**
 * Does to a case what a rule wants, through the commands of coordination, for the rule itself or for a person who agrees with it. All in
 * the caller's transaction, which is to be rolled back unless everything was done.
 */
@Component
class CarryOut {

    private final RouteCase route;
    private final ClassifyCase classify;
    private final MendCase mend;
    private final EndCase end;
    private final HideIdentity identity;
    private final CaseFiles files;

    CarryOut(
            RouteCase route,
            ClassifyCase classify,
            MendCase mend,
            EndCase end,
            HideIdentity identity,
            CaseFiles files) {
        this.route = route;
        this.classify = classify;
        this.mend = mend;
        this.end = end;
        this.identity = identity;
        this.files = files;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Attempt on(CaseView file, Decision wanted, Actor actor) {
        Attempt attempt = mustHide(file, wanted) ? hideAndPlace(file, wanted, actor) : place(file, wanted, actor);
        if (attempt instanceof Attempt.Done && wanted.priority() != null && wanted.priority() != file.priority()) {
            CaseView now = files.byId(file.id()).orElseThrow();
            return mend.prioritise(seen(now), Optional.of(wanted.priority()), actor);
        }
        return attempt;
    }

    /** Whether the rule wants the name kept back, and there is one that is not. */
    static boolean mustHide(CaseView file, Decision wanted) {
        return wanted.hidesIdentity() && FactsOf.applicant(file) == ApplicantType.NAMED;
    }

    /** Hides before it sends, so that no directorate ever sees the name; and only if it can be sent, so that all or nothing is done. */
    private Attempt hideAndPlace(CaseView file, Decision wanted, Actor actor) {
        Attempt attempt = Rehearsal.of(() -> place(file, wanted, actor));
        if (attempt instanceof Attempt.Done) {
            attempt = identity.hide(seen(file), actor);
        }
        return attempt instanceof Attempt.Done ? place(files.byId(file.id()).orElseThrow(), wanted, actor) : attempt;
    }

    private Attempt place(CaseView file, Decision wanted, Actor actor) {
        String subject = wanted.subject() == null ? file.subject() : wanted.subject();
        boolean fresh = file.status() == Status.RECEIVED;
        if (wanted.authority() != null && wanted.explanation() != null) {
            return end.transferOut(seen(file), wanted.authority(), wanted.explanation(), actor);
        }
        if (wanted.directorates().isEmpty()) {
            return fresh && wanted.subject() != null
                    ? classify.classify(seen(file), wanted.subject(), Optional.of(file.kind()), actor)
                    : new Attempt.Done();
        }
        Route where = new Route(wanted.directorates(), "");
        if (!fresh) {
            return route.route(seen(file), where, actor);
        }
        return subject == null
                ? Attempt.refused("rules.trouble.noSubject")
                : route.classifyAndRoute(seen(file), subject, Optional.empty(), where, actor);
    }

    private static Seen seen(CaseView file) {
        return new Seen(file.id(), file.version());
    }
}
