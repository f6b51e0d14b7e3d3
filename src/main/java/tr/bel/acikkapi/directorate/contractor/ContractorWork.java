package tr.bel.acikkapi.directorate.contractor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.Attachments;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.directorate.contractor.ContractorLink.State;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** What a contractor does behind the link: looks, reports, says that it is done. Nothing of it concludes the assignment. */
@Component
class ContractorWork {

    static final int LONGEST = 2_000;
    /** More than any honest job needs; a link that got into wrong hands fills no disk. */
    static final int MOST_REPORTS = 50;

    static final int MOST_FILES = 40;
    private static final Duration ONE_VISIT = Duration.ofHours(1);

    private final ContractorLinks links;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    ContractorWork(
            ContractorLinks links,
            Attachments attachments,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.links = links;
        this.attachments = attachments;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes the visit down, unless the last one was less than an hour ago. */
    @Transactional
    public void visited(ContractorLink link) {
        Instant now = clock.instant();
        int first = jdbc.sql("""
            update directorate.contractor_link set opened_at = :now
            where id = :id and (opened_at is null or opened_at < :before)
            """)
                .param("now", SqlTime.of(now))
                .param("id", link.id())
                .param("before", SqlTime.of(now.minus(ONE_VISIT)))
                .update();
        if (first == 1) {
            events.publishEvent(new ContractorEvent.LinkOpened(link.caseId(), link.firm(), actor(link), now));
        }
    }

    /**
     * The firm writes how far it is, with photos.
     *
     * @param done whether it says that it is done
     */
    @Transactional
    public Optional<Refusal> report(ContractorLink seen, String words, List<CheckedAttachment> files, boolean done) {
        String told = words.strip();
        if (told.isEmpty() || told.length() > LONGEST) {
            return Optional.of(Refusal.of("contractor.report.length", LONGEST));
        }
        ContractorLink link = links.locked(seen.id());
        Instant now = clock.instant();
        if (link.state(now) != State.WORKING) {
            return Optional.of(Refusal.of("contractor.report.tooLate"));
        }
        if (link.reports() >= MOST_REPORTS || link.files() + files.size() > MOST_FILES) {
            return Optional.of(Refusal.of("contractor.report.tooMany"));
        }
        files.forEach(file -> attachments.add(link.caseId(), file, actor(link), true, false));
        jdbc.sql("""
            update directorate.contractor_link set reports = reports + 1, files = files + :files,
                done_at = case when :done then cast(:now as timestamptz) end, done_words = case when :done then :words end
            where id = :id
            """)
                .param("files", files.size())
                .param("done", done)
                .param("now", SqlTime.of(now))
                .param("words", told)
                .param("id", link.id())
                .update();
        events.publishEvent(
                done
                        ? new ContractorEvent.ContractorSaidDone(link.caseId(), link.firm(), told, actor(link), now)
                        : new ContractorEvent.ContractorReported(link.caseId(), link.firm(), told, actor(link), now));
        return Optional.empty();
    }

    private static Actor actor(ContractorLink link) {
        return Actor.contractor(link.firm());
    }
}
