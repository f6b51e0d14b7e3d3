package tr.bel.acikkapi.coordination.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.coordination.RouteCase.Route;

/**
 * Where it goes, as it is chosen; and what it is about, where that was not said before.
 *
 * @param directorate empty for the subject's own
 * @param others further directorates
 */
record RouteForm(
        String suggested,
        String subject,
        String subjectText,
        String kind,
        String directorate,
        List<String> others,
        String note) {

    RouteForm(
            @Nullable String suggested,
            @Nullable String subject,
            @Nullable String subjectText,
            @Nullable String kind,
            @Nullable String directorate,
            @Nullable List<String> others,
            @Nullable String note) {
        this.suggested = suggested == null ? "" : suggested;
        this.subject = subject == null ? "" : subject;
        this.subjectText = subjectText == null ? "" : subjectText;
        this.kind = kind == null ? "" : kind;
        this.directorate = directorate == null ? "" : directorate;
        this.others = others == null ? List.of() : List.copyOf(others);
        this.note = note == null ? "" : note;
    }

    SubjectForm about() {
        return new SubjectForm(suggested, subject, subjectText, kind);
    }

    /** @param usual where it goes when nothing was chosen; empty where that is not known */
    Route route(String usual) {
        List<String> all = new ArrayList<>();
        String first = directorate.isEmpty() && others.isEmpty() ? usual : directorate;
        if (!first.isEmpty()) {
            all.add(first);
        }
        all.addAll(others);
        return new Route(all, note);
    }
}
