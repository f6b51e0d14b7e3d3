package tr.bel.acikkapi.coordination.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new incident as it is typed.
 *
 * @param subject a code, where one was taken from the list; otherwise {@code subjectText} is what was typed
 * @param basvuru the numbers of the cases that it is opened for
 */
record NewIncidentForm(String title, String subject, String subjectText, String neighbourhood, List<String> basvuru) {

    NewIncidentForm(
            @Nullable String title,
            @Nullable String subject,
            @Nullable String subjectText,
            @Nullable String neighbourhood,
            @Nullable List<String> basvuru) {
        this.title = title == null ? "" : title;
        this.subject = subject == null ? "" : subject;
        this.subjectText = subjectText == null ? "" : subjectText;
        this.neighbourhood = neighbourhood == null ? "" : neighbourhood;
        this.basvuru = basvuru == null ? List.of() : List.copyOf(basvuru);
    }
}
