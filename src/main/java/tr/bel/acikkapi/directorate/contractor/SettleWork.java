package tr.bel.acikkapi.directorate.contractor;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.directorate.contractor.ContractorLink.State;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.staff.StaffMember;

/** An officer looks at what a contractor calls done: takes it over, or says why not. The conclusion is the officer's own act. */
@Component
class SettleWork {

    static final int SHORTEST = 10;
    static final int LONGEST = 2_000;

    private final ContractorLinks links;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    SettleWork(ContractorLinks links, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.links = links;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public Optional<Refusal> accept(ContractorLink seen, StaffMember who) {
        ContractorLink link = links.locked(seen.id());
        Instant now = clock.instant();
        if (link.state(now) != State.DONE) {
            return Optional.of(Refusal.of("contractor.settle.tooLate"));
        }
        jdbc.sql("update directorate.contractor_link set accepted_at = :now where id = :id")
                .param("now", SqlTime.of(now))
                .param("id", link.id())
                .update();
        events.publishEvent(new ContractorEvent.ContractorWorkAccepted(
                link.caseId(), link.firm(), Actor.staff(who.username()), now));
        return Optional.empty();
    }

    /** @param why the firm reads it and goes on */
    @Transactional
    public Optional<Refusal> refuse(ContractorLink seen, String why, StaffMember who) {
        String reason = why.strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            return Optional.of(Refusal.of("contractor.refuse.length", SHORTEST, LONGEST));
        }
        ContractorLink link = links.locked(seen.id());
        Instant now = clock.instant();
        if (link.state(now) != State.DONE) {
            return Optional.of(Refusal.of("contractor.settle.tooLate"));
        }
        jdbc.sql("""
            update directorate.contractor_link set done_at = null, done_words = null, refused_at = :now,
                refused_because = :why where id = :id
            """)
                .param("now", SqlTime.of(now))
                .param("why", reason)
                .param("id", link.id())
                .update();
        events.publishEvent(new ContractorEvent.ContractorWorkRefused(
                link.caseId(), link.firm(), reason, Actor.staff(who.username()), now));
        return Optional.empty();
    }
}
