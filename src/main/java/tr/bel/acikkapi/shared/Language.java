package tr.bel.acikkapi.shared;

import java.util.Locale;

/** A language that we write to people in. */
public enum Language {
    TR,
    EN;

    public Locale locale() {
        return this == TR ? TurkishText.TURKISH : Locale.ENGLISH;
    }

    /** Ours for a locale; Turkish for every other. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : TR;
    }
}
