package tr.bel.acikkapi.feedback;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;

/** What is owed and did not arrive goes on by another medium, in that medium's words. */
@Component
class GoOn {

    private final Applicants applicants;
    private final CaseFiles files;
    private final Reach reach;
    private final Wording wording;
    private final Outbox outbox;

    GoOn(Applicants applicants, CaseFiles files, Reach reach, Wording wording, Outbox outbox) {
        this.applicants = applicants;
        this.files = files;
        this.reach = reach;
        this.wording = wording;
        this.outbox = outbox;
    }

    /**
     * Puts the next medium's message into the outbox, where there is one that reaches the applicant.
     *
     * @param secret of the closing question, sealed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void after(Message failed, @Nullable String secret) {
        ApplicantDetails to = applicants.details(failed.applicantId()).orElseThrow();
        Set<Medium> tried = outbox.ofCase(failed.caseId()).stream()
                .filter(m -> m.matter().equals(failed.matter()))
                .map(Message::medium)
                .collect(Collectors.toSet());
        reach.after(failed.medium(), tried, to)
                .ifPresent(next -> outbox.putFallback(
                        failed,
                        next,
                        wording.again(failed, next, files.byId(failed.caseId()).orElseThrow(), to.name()),
                        secret));
    }
}
