package tr.bel.acikkapi.coordination.web;

import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.coordination.EndCase;

/** Whose it is, and how that is explained to the applicant. */
record TransferForm(String authority, String explanation) {

    TransferForm(@Nullable String authority, @Nullable String explanation) {
        this.authority = authority == null ? "" : authority;
        this.explanation = explanation == null ? "" : explanation;
    }

    /** Where a refusal belongs: to the authority, unless that is well. */
    String field() {
        return authority.strip().length() < EndCase.SHORTEST_AUTHORITY ? "authority" : "explanation";
    }
}
