package tr.bel.acikkapi.coordination.web;

import org.jspecify.annotations.Nullable;

/** Whose it is, and how that is explained to the applicant. */
record TransferForm(String authority, String explanation) {

    TransferForm(@Nullable String authority, @Nullable String explanation) {
        this.authority = authority == null ? "" : authority;
        this.explanation = explanation == null ? "" : explanation;
    }
}
