package tr.bel.acikkapi.shell;

import org.jspecify.annotations.Nullable;

/** The gallery's form: one field of every sort. */
record GalleryForm(
        @Nullable String name,
        @Nullable String words,
        @Nullable String subject,
        @Nullable String medium,
        @Nullable String day,
        @Nullable Boolean agreed,
        @Nullable String lat,
        @Nullable String lon) {

    static GalleryForm empty() {
        return new GalleryForm(null, null, null, null, null, null, null, null);
    }
}
