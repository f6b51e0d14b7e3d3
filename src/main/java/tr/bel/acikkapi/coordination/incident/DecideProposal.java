package tr.bel.acikkapi.coordination.incident;

import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.coordination.incident.LookForBursts.Fresh;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.TurkishText;

/** A person says what a burst is: an incident, or nothing. */
@Component
class DecideProposal {

    private final Proposals proposals;
    private final LookForBursts bursts;
    private final OpenIncident open;
    private final Subjects subjects;
    private final Neighbourhoods neighbourhoods;
    private final MessageSource messages;

    DecideProposal(
            Proposals proposals,
            LookForBursts bursts,
            OpenIncident open,
            Subjects subjects,
            Neighbourhoods neighbourhoods,
            MessageSource messages) {
        this.proposals = proposals;
        this.bursts = bursts;
        this.open = open;
        this.subjects = subjects;
        this.neighbourhoods = neighbourhoods;
        this.messages = messages;
    }

    /** Opens it with the cases that are in the burst by now; empty where somebody decided before. */
    @Transactional
    public Optional<Long> open(long proposalId, Actor actor) {
        return proposals.take(proposalId).map(p -> {
            List<Long> cases = bursts.cases(p).stream().map(Fresh::id).toList();
            NewIncident what =
                    new NewIncident(title(p.subject(), p.neighbourhood()), p.subject(), p.neighbourhood(), null);
            long id = open.open(what, cases, Incident.Source.BURST, actor).id();
            proposals.decide(proposalId, id, String.valueOf(actor.ref()));
            return id;
        });
    }

    /** It is nothing, and is not proposed again while it lasts; false where somebody decided before. */
    @Transactional
    public boolean dismiss(long proposalId, Actor actor) {
        boolean mine = proposals.take(proposalId).isPresent();
        if (mine) {
            proposals.decide(proposalId, null, String.valueOf(actor.ref()));
        }
        return mine;
    }

    /** "Su kesintisi, Cumhuriyet Mah."; in the municipality's language, for it is one name for everybody. */
    String title(String subject, String neighbourhood) {
        String what = subjects.byCode(subject).map(s -> s.name(Language.TR)).orElse("");
        String where = neighbourhoods
                .byCode(neighbourhood)
                .map(n -> text("incident.name.where", n.name()))
                .orElse("");
        return what.isEmpty() || where.isEmpty() ? what + where : text("incident.name", what, where);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, TurkishText.TURKISH);
    }
}
