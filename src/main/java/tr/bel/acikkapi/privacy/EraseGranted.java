package tr.bel.acikkapi.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.ApplicantChanged;
import tr.bel.acikkapi.citizen.HeldData;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** Erases what it was decided to erase, all rooms in one transaction, once nothing stands against it any more. */
@Component
class EraseGranted {

    private final PrivacyRequests requests;
    private final List<HeldData> rooms;
    private final Destructions destructions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EraseGranted(
            PrivacyRequests requests,
            List<HeldData> rooms,
            Destructions destructions,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.rooms = List.copyOf(rooms);
        this.destructions = destructions;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The cases of what was granted and is not erased yet. */
    List<Long> waiting() {
        return jdbc.sql("""
            select case_id from privacy.request where granted_at is not null and erased_at is null order by granted_at, case_id
            """).query(Long.class).list();
    }

    /** What stands against it today, as a sentence for staff. */
    List<Refusal> hindrances(SortedSet<Long> applicants) {
        return applicants.isEmpty()
                ? List.of()
                : rooms.stream()
                        .map(room -> room.hindrance(applicants))
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** @return whether it was erased now; not where something stands against it, its claim was not answered, or another node is at it */
    @Transactional
    public boolean erase(long caseId) {
        Optional<String> grantedBy =
                jdbc.sql("""
                    select r.granted_by from privacy.request r join cases.case_file c on c.id = r.case_id
                    where r.case_id = :case and r.granted_at is not null and r.erased_at is null and c.status = 'CLOSED' for update skip locked
                    """).param("case", caseId).query(String.class).optional();
        SortedSet<Long> applicants = requests.applicants(caseId);
        if (grantedBy.isEmpty()
                || applicants.isEmpty()
                || !hindrances(applicants).isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        int records = rooms.stream().mapToInt(room -> room.erase(applicants)).sum();
        jdbc.sql("update privacy.request set erased_at = :now where case_id = :case")
                .param("now", SqlTime.of(now))
                .param("case", caseId)
                .update();
        destructions.add(caseId, grantedBy.get(), records, now);
        jdbc.sql("select id from cases.case_file where applicant_id in (:mine) order by id")
                .param("mine", applicants)
                .query(Long.class)
                .list()
                .forEach(each -> events.publishEvent(new DataErased(each, Actor.system("privacy"), now)));
        applicants.forEach(each -> events.publishEvent(new ApplicantChanged(each)));
        return true;
    }
}
