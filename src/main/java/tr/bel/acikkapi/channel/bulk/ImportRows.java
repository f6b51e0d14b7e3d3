package tr.bel.acikkapi.channel.bulk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.channel.bulk.Job.RowState;
import tr.bel.acikkapi.channel.bulk.Job.State;
import tr.bel.acikkapi.citizen.ApplicantCard;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;

/**
 * Rows become cases, each in a transaction of its own: the counter of case numbers is never held for long, so a person at the desk does
 * not wait for an import.
 */
@Component
class ImportRows {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRows.class);
    private static final int BATCH = 100;
    private static final int MOST_NAMESAKES = 5;

    private final Jobs jobs;
    private final Rows rows;
    private final PlacesOfTheHouse places;
    private final Intake intake;
    private final Cases cases;
    private final Contacts contacts;
    private final Applicants applicants;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    ImportRows(
            Jobs jobs,
            Rows rows,
            PlacesOfTheHouse places,
            Intake intake,
            Cases cases,
            Contacts contacts,
            Applicants applicants,
            TransactionTemplate transaction,
            Clock clock,
            ZoneId zone) {
        this.jobs = jobs;
        this.rows = rows;
        this.places = places;
        this.intake = intake;
        this.cases = cases;
        this.contacts = contacts;
        this.applicants = applicants;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
    }

    /** Goes on until no row is left or somebody cancels. */
    void run(Job job, Mapping mapping) {
        ReadRow reader = new ReadRow(places, mapping, job.headers(), clock, zone);
        List<Rows.Row> batch = rows.next(job.id(), RowState.READY, 0, BATCH);
        while (!batch.isEmpty()) {
            for (Rows.Row row : batch) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                take(job, row, reader.read(row.cells()));
            }
            if (jobs.byId(job.id()).filter(now -> now.state() == State.RUNNING).isEmpty()) {
                return;
            }
            batch = rows.next(job.id(), RowState.READY, batch.getLast().line(), BATCH);
        }
        jobs.move(job.id(), State.DONE, State.RUNNING);
    }

    private void take(Job job, Rows.Row row, ReadRow.Reading reading) {
        Incoming incoming = reading.incoming();
        if (incoming == null) {
            rows.judge(job.id(), List.of(new Rows.Verdict(row.line(), RowState.FAULTY, reading.faults())));
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                Intake.Receipt receipt = receive(job, incoming);
                rows.imported(job.id(), row.line(), receipt.caseId(), receipt.known());
            });
        } catch (DataIntegrityViolationException refused) {
            LOG.warn("row {} of import {} was refused by the database: {}", row.line(), job.id(), refused.getClass());
            rows.judge(
                    job.id(),
                    List.of(new Rows.Verdict(
                            row.line(), RowState.FAULTY, List.of(Fault.of("", "bulk.fault.refused")))));
        }
    }

    private Intake.Receipt receive(Job job, Incoming row) {
        Instant happenedAt = Optional.ofNullable(row.receivedAt()).orElseGet(clock::instant);
        Intake.Receipt receipt = intake.receive(job.key(row.reference()), () -> {
            Long applicant = row.person().map(this::applicant).orElse(null);
            long contact = contacts.open(ContactStart.in(BulkDoor.CODE, applicant, job.staffUsername(), happenedAt));
            return submission(job, row, contact, applicant, happenedAt);
        });
        Instant endedAt = row.endedAt();
        if (!receipt.known() && row.priority() != Priority.NORMAL) {
            change(receipt, file -> file.prioritise(row.priority(), Actor.staff(job.staffUsername()), clock.instant()));
        }
        if (!receipt.known() && endedAt != null) {
            change(receipt, file -> file.closeElsewhere(Actor.staff(job.staffUsername()), endedAt));
        }
        return receipt;
    }

    private void change(Intake.Receipt receipt, Function<Case, Optional<Refusal>> verb) {
        Case opened = cases.findById(receipt.caseId()).orElseThrow();
        verb.apply(opened)
                .ifPresent(refusal -> LOG.warn("{} of {} was not taken over", refusal.key(), receipt.number()));
        cases.save(opened);
    }

    private Submission submission(Job job, Incoming row, long contact, @Nullable Long applicant, Instant happenedAt) {
        contacts.phase(contact, Phase.MATTER_RECORDED, null, happenedAt);
        contacts.end(contact, happenedAt);
        return Submission.through(
                        BulkDoor.CODE, contact, row.kind(), row.text(), Actor.staff(job.staffUsername()), happenedAt)
                .at(row.place())
                .about(row.subject())
                .by(applicant, row.sensitive(), row.language())
                .knownElsewhereAs(job.source() + ":" + row.reference())
                .quietly()
                .build();
    }

    /**
     * Only who has the same national id, the same name and no other way to be reached is surely the same person: a valid number may be
     * another's, by a slip of somebody's finger, and the answer would go to a stranger.
     */
    private long applicant(ApplicantDetails details) {
        return Optional.ofNullable(details.nationalId())
                .flatMap(id -> applicants.find(id.digits(), MOST_NAMESAKES).stream()
                        .filter(card -> applicants
                                .details(card.id())
                                .filter(details::fits)
                                .isPresent())
                        .findFirst())
                .map(ApplicantCard::id)
                .orElseGet(() -> applicants.register(details));
    }
}
