package tr.bel.acikkapi.directorate.contractor;

import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.TurkishText;

/** A contractor as it is typed. */
record ContractorForm(
        String firm,
        String contactPerson,
        String email,
        String phone,
        @Nullable Boolean active) {

    ContractorForm(
            @Nullable String firm,
            @Nullable String contactPerson,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Boolean active) {
        this.firm = tidy(firm);
        this.contactPerson = tidy(contactPerson);
        this.email = tidy(email);
        this.phone = tidy(phone);
        this.active = active;
    }

    static ContractorForm empty() {
        return new ContractorForm("", "", "", "", true);
    }

    static ContractorForm of(Contractor c) {
        return new ContractorForm(c.firm(), c.contactPerson(), c.email(), c.phone(), c.active());
    }

    private static String tidy(@Nullable String typed) {
        return typed == null ? "" : TurkishText.tidyLine(typed);
    }
}
