package tr.bel.acikkapi.coordination.rules;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.RouteProposal;
import tr.bel.acikkapi.coordination.rules.RuleBook.Match;

/** Fills the form of routing in with what the first live rule that holds wants, unless the case came back from there. */
@Component
class RuleRouting implements RouteProposal {

    private final Rules rules;
    private final FactsOf facts;
    private final Applications applications;
    private final RuleWords words;

    RuleRouting(Rules rules, FactsOf facts, Applications applications, RuleWords words) {
        this.rules = rules;
        this.facts = facts;
        this.applications = applications;
        this.words = words;
    }

    @Override
    public Optional<Proposed> of(CaseView file, @Nullable String subject) {
        return rules.live()
                .first(facts.about(file, subject))
                .filter(m -> !m.rule().decision().directorates().isEmpty())
                .filter(m -> !applications.wasGivenBack(file.id(), m.rule().id()))
                .map(m -> new Proposed(
                        words.text("cases.actor.rule", m.rule().name()),
                        why(m, file),
                        m.rule().decision().directorates(),
                        m.rule().definition().conditions().whateverItIsAbout()));
    }

    /** The form sends, and does not hide: that must be said before. */
    private String why(Match match, CaseView file) {
        String why = words.why(match.held());
        return CarryOut.mustHide(file, match.rule().decision()) ? why + ". " + words.text("rules.hides.first") : why;
    }
}
