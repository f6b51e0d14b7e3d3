package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.channel.mayorcalls.Brief.CaseLine;
import tr.bel.acikkapi.channel.mayorcalls.Brief.Hint;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.contact.ContactRow;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.deadline.Clocks;
import tr.bel.acikkapi.feedback.PartOfDay;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.SqlTime;

/** Writes the brief for a call from what the house knows, but for what the mayor may not be told of. */
@Component
class WriteBrief {

    /** As many fit onto one page with everything else. */
    static final int MOST_CASES = 12;

    private static final int MOST_OWED = 3;
    private static final int MOST_CONTACTS = 3;
    private static final int MOST_HINTS = 5;
    private static final int BAD_GRADE = 2;

    private final Applicants applicants;
    private final Contacts contacts;
    private final Promises promises;
    private final JdbcClient jdbc;
    private final Clock clock;

    WriteBrief(Applicants applicants, Contacts contacts, Promises promises, JdbcClient jdbc, Clock clock) {
        this.applicants = applicants;
        this.contacts = contacts;
        this.promises = promises;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Brief of(Listing listing) {
        long applicant = listing.applicantId();
        Optional<ApplicantDetails> who = applicants.details(applicant);
        List<CaseLine> cases = cases(applicant);
        List<PromiseRow> owed = promises.ofPerson(applicant).stream()
                .filter(p -> p.state().isOwed())
                .limit(MOST_OWED)
                .toList();
        return new Brief(
                listing,
                who.map(ApplicantDetails::phone).map(p -> p.masked()).orElse(null),
                who.map(ApplicantDetails::language).orElse(Language.TR),
                best(applicant),
                hints(listing, cases),
                cases.stream().limit(MOST_CASES).toList(),
                count(applicant, Mentionable.SQL) - Math.min(cases.size(), MOST_CASES),
                count(applicant, "not c.identity_hidden and not " + Mentionable.SQL),
                owed,
                last(applicant),
                calledBefore(listing));
    }

    private List<CaseLine> cases(long applicant) {
        return jdbc.sql("""
            select c.id, c.number, c.kind, c.subject, c.received_at, c.status, left(c.text, 170) as excerpt, c.outcome_code as outcome,
                left(c.outcome_explanation, 170) as became, c.outcome_planned_for as planned_for, c.answered_at is not null as told,
                c.open and c.urgent_by < :now as late,
                coalesce(c.informed_at, case when c.open then :now end) > c.received_at + make_interval(secs => :promise) as informed_late,
                (select v.result from feedback.question q join feedback.survey v on v.question_id = q.id where q.case_id = c.id
                    order by q.id desc limit 1) as grade
            from cases.case_file c
            where c.applicant_id in (select citizen.same_person(:applicant)) and c.status <> 'WITHDRAWN' and
            """ + Mentionable.SQL + " order by c.open desc, c.id desc limit :most")
                .param("applicant", applicant)
                .param("now", SqlTime.of(clock.instant()))
                .param("promise", Clocks.PROMISE.toSeconds())
                .param("most", MOST_CASES)
                .query(CaseLine.class)
                .list();
    }

    private long count(long applicant, String condition) {
        return jdbc.sql("select count(*) from cases.case_file c where c.applicant_id in (select"
                        + " citizen.same_person(:applicant)) and c.status <> 'WITHDRAWN' and " + condition)
                .param("applicant", applicant)
                .query(Long.class)
                .single();
    }

    /** What is worth a word, the reason of the call first. */
    private static List<Hint> hints(Listing listing, List<CaseLine> cases) {
        List<Hint> hints = new ArrayList<>();
        if (listing.occasion() != null) {
            hints.add(new Hint("mayorcalls.say." + listing.occasion(), ""));
        }
        for (CaseLine c : cases) {
            if (c.isOpen() && c.late()) {
                hints.add(new Hint("mayorcalls.say.sorryWaiting", c.number()));
            } else if (c.grade() != null && c.grade() <= BAD_GRADE) {
                hints.add(new Hint("mayorcalls.say.sorryUnhappy", c.number()));
            } else if (c.kind() == Kind.THANKS) {
                hints.add(new Hint("mayorcalls.say.thanks", c.number()));
            } else if (c.kind() == Kind.SUGGESTION) {
                hints.add(new Hint("mayorcalls.say.suggestion", c.number()));
            } else if (c.told()
                    && (c.outcome() == Outcome.Code.REFUSED || c.outcome() == Outcome.Code.CANNOT_BE_DONE)) {
                hints.add(new Hint("mayorcalls.say.refused", c.number()));
            } else if (c.informedLate()) {
                hints.add(new Hint("mayorcalls.say.sorryLate", c.number()));
            }
        }
        return hints.stream().limit(MOST_HINTS).toList();
    }

    private @Nullable PartOfDay best(long applicant) {
        return jdbc.sql("select part from feedback.call_wish where applicant_id = :applicant")
                .param("applicant", applicant)
                .query(PartOfDay.class)
                .optional()
                .orElse(null);
    }

    private List<ContactRow> last(long applicant) {
        return contacts.ofPerson(applicant, MOST_CONTACTS + 1).stream()
                .filter(c -> c.endedAt() != null)
                .limit(MOST_CONTACTS)
                .toList();
    }

    private @Nullable Instant calledBefore(Listing listing) {
        return jdbc.sql("""
            select max(k.ended_at) from mayorcalls.call k join mayorcalls.listing l on l.id = k.listing_id
            where k.outcome = 'REACHED' and l.id <> :listing and l.applicant_id in (select citizen.same_person(:applicant))
            """)
                .param("listing", listing.id())
                .param("applicant", listing.applicantId())
                .query((rs, row) -> Optional.ofNullable(rs.getTimestamp(1)))
                .single()
                .map(java.sql.Timestamp::toInstant)
                .orElse(null);
    }
}
