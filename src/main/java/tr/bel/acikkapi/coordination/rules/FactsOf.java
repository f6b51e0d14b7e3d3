package tr.bel.acikkapi.coordination.rules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseView;

/** What the rules see of a case. */
@Component
class FactsOf {

    private final ZoneId zone;

    FactsOf(ZoneId zone) {
        this.zone = zone;
    }

    RuleFacts now(CaseView file) {
        return about(file, file.subject());
    }

    /** As if the case were about this. */
    RuleFacts about(CaseView file, @Nullable String subject) {
        return new RuleFacts(
                subject,
                file.neighbourhood(),
                file.place().point(),
                file.door(),
                file.kind(),
                applicant(file),
                RuleFacts.words(file.text()),
                local(file.receivedAt()));
    }

    static ApplicantType applicant(CaseView file) {
        return applicant(file.applicantId() != null, file.identityHidden());
    }

    static ApplicantType applicant(boolean named, boolean hidden) {
        return !named ? ApplicantType.ANONYMOUS : hidden ? ApplicantType.HIDDEN : ApplicantType.NAMED;
    }

    LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }
}
