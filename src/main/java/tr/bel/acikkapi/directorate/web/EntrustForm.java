package tr.bel.acikkapi.directorate.web;

import org.jspecify.annotations.Nullable;

/** Who is to have it. */
record EntrustForm(String colleague) {

    EntrustForm(@Nullable String colleague) {
        this.colleague = colleague == null ? "" : colleague;
    }
}
