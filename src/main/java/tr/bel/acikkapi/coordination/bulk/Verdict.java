package tr.bel.acikkapi.coordination.bulk;

import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Refusal;

/**
 * What a preview says of one case.
 *
 * @param version of the case that was looked at
 * @param refusal why it will not be done; absent where it will
 */
record Verdict(
        long caseId, int version, Plan plan, @Nullable Refusal refusal) {}
