package tr.bel.acikkapi.coordination;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseFact;
import tr.bel.acikkapi.live.LiveTopic;
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** News of the triage desk: whatever happens to a case, and who looks at what. */
@Component
class CoordinationTopic implements LiveTopic {

    static final String NAME = Desk.TOPIC;

    private final News news;

    CoordinationTopic(News news) {
        this.news = news;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayHear(StaffMember member) {
        return member.may(Permission.COORDINATE) || member.may(Permission.SEE_ALL_CASES);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseFact fact) {
        news.tell(NAME, String.valueOf(fact.caseId()));
    }
}
