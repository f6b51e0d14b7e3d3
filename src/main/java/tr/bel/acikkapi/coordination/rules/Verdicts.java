package tr.bel.acikkapi.coordination.rules;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseEvent;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.GivenBack;
import tr.bel.acikkapi.coordination.rules.Applications.Application;
import tr.bel.acikkapi.coordination.rules.Applications.Ending;
import tr.bel.acikkapi.shared.Actor;

/** Whether a proposal was followed, and whether what a rule had sent came back; each in the transaction of whoever decides. */
@Component
class Verdicts {

    private final Applications applications;
    private final Rules rules;
    private final CaseFiles files;

    Verdicts(Applications applications, Rules rules, CaseFiles files) {
        this.applications = applications;
        this.rules = rules;
        this.files = files;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseEvent.CaseRouted routed) {
        judge(routed.caseId(), routed.actor(), routed.directorates());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseEvent.CaseTransferredOut transferred) {
        judge(transferred.caseId(), transferred.actor(), List.of());
    }

    /** Answered without any directorate. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseEvent.CaseResolved resolved) {
        judge(resolved.caseId(), resolved.actor(), List.of());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseEvent.CaseNotExamined ended) {
        applications.overtake(ended.caseId());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseEvent.CaseWithdrawn ended) {
        applications.overtake(ended.caseId());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseEvent.IdentityHidden hidden) {
        settleIfDone(hidden.caseId(), hidden.actor());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseEvent.CasePrioritised prioritised) {
        settleIfDone(prioritised.caseId(), prioritised.actor());
    }

    /** A proposal that is no place and no subject is followed as soon as all of it is so. */
    private void settleIfDone(long caseId, Actor actor) {
        for (Application open :
                actor.kind() == Actor.Kind.RULE ? List.<Application>of() : applications.ofCase(caseId)) {
            if (open.ending() == null && isDone(files.byId(caseId).orElseThrow(), wanted(open))) {
                applications.settle(caseId, Ending.FOLLOWED);
            }
        }
    }

    /** Whether a case needs nothing more of what is wanted, which is neither a place nor a subject. */
    static boolean isDone(CaseView file, Decision wanted) {
        boolean small = !wanted.places() && wanted.subject() == null && !wanted.byHand();
        return small && reality(file, List.of()).beside(wanted) == Reality.Comparison.SAME;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(GivenBack given) {
        applications.givenBack(given.caseId(), given.directorate(), given.at());
    }

    /** A person said what it is about: that settles a proposal of a subject, and every other is made anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void classified(CaseView file) {
        for (Application open : applications.ofCase(file.id())) {
            Decision wanted = wanted(open);
            if (open.ending() == null && wanted.subject() != null && !wanted.places()) {
                boolean same = wanted.subject().equals(file.subject());
                applications.settle(file.id(), same ? Ending.FOLLOWED : Ending.NOT_FOLLOWED);
            }
        }
        applications.overtake(file.id());
    }

    /** The case is read after the act, with its directorates from the event. A rule is not judged by itself. */
    private void judge(long caseId, Actor actor, List<String> directorates) {
        if (actor.kind() == Actor.Kind.RULE) {
            return;
        }
        for (Application open : applications.ofCase(caseId)) {
            if (open.ending() == null) {
                CaseView file = files.byId(caseId).orElseThrow();
                Reality reality = reality(file, directorates);
                boolean same = reality.beside(wanted(open).judged()) == Reality.Comparison.SAME;
                applications.settle(caseId, same ? Ending.FOLLOWED : Ending.NOT_FOLLOWED);
            }
        }
    }

    private static Reality reality(CaseView file, List<String> directorates) {
        return new Reality(
                directorates, file.outcomeAuthority(), file.subject(), file.priority(), FactsOf.applicant(file), true);
    }

    private Decision wanted(Application open) {
        return rules.version(open.ruleId(), open.ruleVersion())
                .orElseThrow()
                .definition()
                .decision();
    }
}
