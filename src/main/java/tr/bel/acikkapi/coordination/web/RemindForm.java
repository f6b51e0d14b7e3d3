package tr.bel.acikkapi.coordination.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to ask how far they are, and a note. */
record RemindForm(List<String> directorates, String note) {

    RemindForm(@Nullable List<String> directorates, @Nullable String note) {
        this.directorates = directorates == null ? List.of() : List.copyOf(directorates);
        this.note = note == null ? "" : note;
    }
}
