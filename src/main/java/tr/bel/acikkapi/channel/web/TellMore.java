package tr.bel.acikkapi.channel.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.Attachments;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** An applicant answers, adds something or takes the case back; a conversation of its own each time. */
@Component
class TellMore {

    /** An applicant cannot know that somebody in the house changed the case in the same second: we try again for them. */
    private static final int TRIES = 3;

    private final Cases cases;
    private final Attachments attachments;
    private final Contacts contacts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellMore(
            Cases cases,
            Attachments attachments,
            Contacts contacts,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.cases = cases;
        this.attachments = attachments;
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Adds words and photos; once for a key. */
    Optional<Refusal> tell(CaseView file, UUID key, String text, List<CheckedAttachment> photos) {
        return inTurn(file, (known, at) -> {
            if (!claim(key, file.id(), at)) {
                return Optional.empty();
            }
            Optional<Refusal> refusal = known.hearApplicant(text, Actor.APPLICANT, at);
            if (refusal.isEmpty()) {
                photos.forEach(p -> attachments.add(file.id(), p, Actor.APPLICANT, false, true));
            }
            return refusal;
        });
    }

    /** Takes the case back; the reason may be empty. */
    Optional<Refusal> withdraw(CaseView file, String reason) {
        return inTurn(file, (known, at) -> known.withdraw(reason.isEmpty() ? null : reason, Actor.APPLICANT, at));
    }

    private interface Deed {
        Optional<Refusal> to(Case known, Instant at);
    }

    private Optional<Refusal> inTurn(CaseView file, Deed deed) {
        for (int tried = 1; ; tried++) {
            try {
                return once(file, deed);
            } catch (ConcurrencyFailureException changedMeanwhile) {
                if (tried == TRIES) {
                    throw changedMeanwhile;
                }
            }
        }
    }

    private Optional<Refusal> once(CaseView file, Deed deed) {
        Optional<Refusal> refusal = transaction.execute(tx -> {
            Instant at = clock.instant();
            // Always the case before its history.
            jdbc.sql("select 1 from cases.case_file where id = :case for no key update")
                    .param("case", file.id())
                    .query(Integer.class)
                    .single();
            Case known = cases.findById(file.id()).orElseThrow();
            Optional<Refusal> refused = deed.to(known, at);
            if (refused.isPresent()) {
                tx.setRollbackOnly();
                return refused;
            }
            cases.save(known);
            long contact = contacts.open(ContactStart.in(WebDoor.CODE, file.applicantId(), null, at));
            contacts.phase(contact, Phase.MATTER_RECORDED, file.number());
            contacts.end(contact);
            return refused;
        });
        return refusal == null ? Optional.empty() : refusal;
    }

    private boolean claim(UUID key, long caseId, Instant at) {
        return jdbc.sql("insert into web.told (key, case_id, at) values (:key, :case, :at) on conflict do nothing")
                        .param("key", key)
                        .param("case", caseId)
                        .param("at", SqlTime.of(at))
                        .update()
                == 1;
    }
}
