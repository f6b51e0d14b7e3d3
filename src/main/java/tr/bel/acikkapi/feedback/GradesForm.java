package tr.bel.acikkapi.feedback;

import org.jspecify.annotations.Nullable;

/** The two questions in a form; a browser sends an empty word where nothing was chosen. */
record GradesForm(
        @Nullable String result,
        @Nullable String treatment,
        @Nullable String comment) {

    Grades grades() {
        return new Grades(grade(result), grade(treatment), comment == null ? "" : comment);
    }

    /** What is no number is as wrong as a six. */
    private static @Nullable Integer grade(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return typed.matches("[1-9]") ? Integer.valueOf(typed) : 0;
    }
}
