package tr.bel.acikkapi.feedback;

import org.jspecify.annotations.Nullable;

/**
 * A text as it was typed.
 *
 * @param seen the version that the page showed; 0 for a text that was never changed
 * @param number of the case that the preview is about
 */
record TemplateForm(
        @Nullable String subject,
        @Nullable String body,
        int seen,
        @Nullable String number) {

    static TemplateForm of(Template template, int seen, String number) {
        return new TemplateForm(template.subject(), template.body(), seen, number);
    }

    Template template() {
        return new Template(subject == null ? "" : subject, body == null ? "" : body);
    }

    /** The same words, after somebody else's change was shown. */
    TemplateForm afterSeeing(int version) {
        return new TemplateForm(subject, body, version, number);
    }
}
