package tr.bel.acikkapi.coordination.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.CaseEvent.NotExaminedReason;

/** One of the law's reasons, and how it is explained to the applicant. */
record NotExaminedForm(String reason, String explanation) {

    NotExaminedForm(@Nullable String reason, @Nullable String explanation) {
        this.reason = reason == null ? "" : reason;
        this.explanation = explanation == null ? "" : explanation;
    }

    Optional<NotExaminedReason> chosen() {
        return Arrays.stream(NotExaminedReason.values())
                .filter(r -> r.name().equals(reason))
                .findFirst();
    }
}
