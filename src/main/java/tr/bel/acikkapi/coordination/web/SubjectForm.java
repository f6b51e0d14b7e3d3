package tr.bel.acikkapi.coordination.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Kind;

/**
 * What it is about, as it is chosen.
 *
 * @param suggested one of the suggestions
 * @param subject one that was looked up, which goes before
 * @param subjectText what was typed to look it up
 */
record SubjectForm(String suggested, String subject, String subjectText, String kind) {

    SubjectForm(
            @Nullable String suggested, @Nullable String subject, @Nullable String subjectText, @Nullable String kind) {
        this.suggested = suggested == null ? "" : suggested;
        this.subject = subject == null ? "" : subject;
        this.subjectText = subjectText == null ? "" : subjectText;
        this.kind = kind == null ? "" : kind;
    }

    Optional<Kind> chosenKind() {
        return Arrays.stream(Kind.values()).filter(k -> k.name().equals(kind)).findFirst();
    }
}
