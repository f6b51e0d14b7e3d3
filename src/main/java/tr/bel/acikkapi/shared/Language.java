package tr.bel.acikkapi.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * A language that we write to people in. The pages speak the first two; Arabic is for messages, letters and calls, and where a name has
 * no Arabic its English one is told.
 */
public enum Language {
    TR,
    EN,
    AR;

    private static final Locale ARABIC = Locale.of("ar");

    public Locale locale() {
        return switch (this) {
            case TR -> TurkishText.TURKISH;
            case EN -> Locale.ENGLISH;
            case AR -> ARABIC;
        };
    }

    /** Written from right to left. */
    public boolean isRightToLeft() {
        return this == AR;
    }

    /** {@code rtl} or {@code ltr}, as pages say it. */
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /** Of a paragraph in a text of this language: one that holds no letter of it, such as an answer in Turkish, runs its own way. */
    public String directionOf(String paragraph) {
        boolean foreign = paragraph.codePoints().noneMatch(Language::isRightToLeft)
                && paragraph.codePoints().anyMatch(Character::isLetter);
        return foreign ? TR.direction() : direction();
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT;
    }

    /** The language of our pages for a locale; Turkish for every other. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : TR;
    }

    /** By its code, such as {@code AR}; empty for anything else. */
    public static Optional<Language> named(String code) {
        for (Language each : values()) {
            if (each.name().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
